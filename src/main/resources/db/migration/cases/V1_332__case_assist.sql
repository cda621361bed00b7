-- One officer asks another of the branch to help with a case for a time. Whether it runs is asked of its dates.
CREATE TABLE case_assist (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    branch_code VARCHAR(20) NOT NULL,
    asked_by    VARCHAR(80) NOT NULL,
    colleague   VARCHAR(80) NOT NULL,
    state       VARCHAR(10) NOT NULL,
    until_on    DATE NOT NULL,
    note        BLOB NOT NULL,
    answer      BLOB,
    asked_at    DATETIME(6) NOT NULL,
    answered_at DATETIME(6),
    ended_at    DATETIME(6),
    ended_by    VARCHAR(80),
    version     INT NOT NULL DEFAULT 0,
    KEY case_assist_case (case_id, asked_at),
    KEY case_assist_colleague (colleague, state, until_on)
);

CREATE VIEW pub_assist AS
    SELECT case_id, colleague, until_on FROM case_assist WHERE state = 'RUNNING';
