-- Who tells what courts and registers know of a debtor: the provider's contract as data. One is asked at a time.
CREATE TABLE risk_provider (
    id         UUID NOT NULL PRIMARY KEY,
    name       VARCHAR(60) NOT NULL,
    active     BOOLEAN NOT NULL,
    mapping    TEXT NOT NULL,
    secret     VARBINARY(600) NOT NULL,
    created_by VARCHAR(80) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version    INT NOT NULL DEFAULT 0,
    active_one TINYINT AS (IF(active, 1, NULL)) PERSISTENT,
    UNIQUE KEY risk_provider_name (name),
    UNIQUE KEY risk_provider_active (active_one)
);

-- One question about one debtor of a case: who asked, on which ground, what for, and what was answered.
CREATE TABLE risk_question (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    branch_code VARCHAR(20) NOT NULL,
    person_id   UUID NOT NULL,
    role        VARCHAR(20) NOT NULL,
    provider_id UUID NOT NULL,
    ground      VARCHAR(20) NOT NULL,
    purpose     VARCHAR(20) NOT NULL,
    -- Where the consent stands, and why it is asked again so soon.
    consent     VARBINARY(1000),
    reason      VARBINARY(1000),
    state       VARCHAR(10) NOT NULL,
    asked_by    VARCHAR(80) NOT NULL,
    asked_at    DATETIME(6) NOT NULL,
    answered_at DATETIME(6),
    -- The day of the data by the provider's own word.
    as_of       VARCHAR(30),
    answer_code VARCHAR(60),
    findings    MEDIUMBLOB,
    version     INT NOT NULL DEFAULT 0,
    -- About one person nobody asks twice at a time, whoever clicks.
    open_person CHAR(36) AS (IF(state = 'WAITING', CAST(person_id AS CHAR(36)), NULL)) PERSISTENT,
    UNIQUE KEY risk_question_open (open_person),
    KEY risk_question_case (case_id, asked_at),
    KEY risk_question_person (person_id, asked_at),
    CONSTRAINT risk_question_provider FOREIGN KEY (provider_id) REFERENCES risk_provider (id)
);
