-- The last number of each branch and year; its row is locked until the notice stands, so no number is left out.
CREATE TABLE notice_number (
    branch_code VARCHAR(20) NOT NULL,
    year        INT NOT NULL,
    last        INT NOT NULL,
    PRIMARY KEY (branch_code, year)
);

-- Notices that were printed. That one was served is a contact of its own, which names the number.
CREATE TABLE notice_letter (
    id             UUID NOT NULL PRIMARY KEY,
    case_id        UUID NOT NULL,
    person_id      UUID NOT NULL,
    role           VARCHAR(24) NOT NULL,
    branch_code    VARCHAR(20) NOT NULL,
    year           INT NOT NULL,
    number         INT NOT NULL,
    notice_no      VARCHAR(40) NOT NULL,
    purpose        VARCHAR(12) NOT NULL,
    announces_suit BOOLEAN NOT NULL,
    template       VARCHAR(30) NOT NULL,
    as_of          DATE NOT NULL,
    clearance_id   UUID NOT NULL,
    evidence_id    UUID NOT NULL,
    made_by        VARCHAR(80) NOT NULL,
    made_at        DATETIME(6) NOT NULL,
    UNIQUE KEY notice_letter_no (notice_no),
    UNIQUE KEY notice_letter_number (branch_code, year, number),
    KEY notice_letter_case (case_id, made_at),
    CONSTRAINT notice_letter_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);
