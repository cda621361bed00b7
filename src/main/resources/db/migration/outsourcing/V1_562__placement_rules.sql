-- Which agency a case is proposed for, as versions of a list of rules; the first rule that fits decides.
CREATE TABLE placement_rule_book (
    id         UUID NOT NULL PRIMARY KEY,
    version_no INT NOT NULL,
    state      VARCHAR(12) NOT NULL,
    maker      VARCHAR(80) NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    checker    VARCHAR(80),
    decided_at DATETIME(6),
    UNIQUE KEY placement_rule_book_version (version_no)
);

-- Null: whatever the branch, the loan, the stage; no lower or upper bound.
CREATE TABLE placement_rule (
    book_id     UUID NOT NULL,
    ord         INT NOT NULL,
    branch_code VARCHAR(20),
    scope       VARCHAR(20),
    stage       VARCHAR(10),
    from_amount DECIMAL(18, 2),
    to_amount   DECIMAL(18, 2),
    PRIMARY KEY (book_id, ord),
    CONSTRAINT placement_rule_of FOREIGN KEY (book_id) REFERENCES placement_rule_book (id)
);

CREATE TABLE placement_rule_share (
    book_id     UUID NOT NULL,
    ord         INT NOT NULL,
    agency_code VARCHAR(40) NOT NULL,
    percent     INT NOT NULL,
    PRIMARY KEY (book_id, ord, agency_code),
    CONSTRAINT placement_rule_share_of FOREIGN KEY (book_id, ord) REFERENCES placement_rule (book_id, ord),
    CONSTRAINT placement_rule_share_agency FOREIGN KEY (agency_code) REFERENCES agency (code)
);

ALTER TABLE placement
    -- The rule that spoke when it was proposed, and whom it named; null where none did.
    ADD COLUMN rule_book UUID,
    ADD COLUMN rule_no   INT,
    ADD COLUMN suggested VARCHAR(40),
    -- Given to the agency that had it last, by an express wish that the second person has seen.
    ADD COLUMN again     BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY placement_by_rule (rule_book, rule_no, agency_code);
