-- What an agency takes, and how much of it at once. Those there are have been given cases of the bank's own kinds until now.
ALTER TABLE agency
    ADD COLUMN claims     VARCHAR(200) NOT NULL DEFAULT '',
    -- Null: no limit has been agreed.
    ADD COLUMN max_cases  INT,
    ADD COLUMN max_amount DECIMAL(18, 2);
UPDATE agency SET claims = 'CLM_CREDIT_CARD,CLM_POST_LOAN,CLM_CONSUMER';

-- Each evaluation of an agency as it was found (R-OUT-02); none is changed afterwards.
CREATE TABLE agency_evaluation (
    id          UUID NOT NULL PRIMARY KEY,
    agency_code VARCHAR(40) NOT NULL,
    held_on     DATE NOT NULL,
    result      VARCHAR(12) NOT NULL,
    -- 0 to 100, where the bank's form gives one.
    score       INT,
    note        VARCHAR(1000) NOT NULL,
    due_on      DATE NOT NULL,
    maker       VARCHAR(80) NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    KEY agency_evaluation_latest (agency_code, held_on, made_at),
    CONSTRAINT agency_evaluation_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);

-- What came out of checking an agency's interface against the published contract.
CREATE TABLE agency_conformance (
    id            UUID NOT NULL PRIMARY KEY,
    agency_code   VARCHAR(40) NOT NULL,
    level         INT NOT NULL,
    checked_at    DATETIME(6) NOT NULL,
    endpoint      VARCHAR(300) NOT NULL,
    contract      VARCHAR(40) NOT NULL,
    passed        INT NOT NULL,
    failed        INT NOT NULL,
    skipped       INT NOT NULL,
    -- Of the file's bytes, so that it can be shown later which one it was.
    report_sha256 BINARY(32) NOT NULL,
    maker         VARCHAR(80) NOT NULL,
    entered_at    DATETIME(6) NOT NULL,
    UNIQUE KEY agency_conformance_report (agency_code, report_sha256),
    KEY agency_conformance_latest (agency_code, checked_at),
    CONSTRAINT agency_conformance_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);
