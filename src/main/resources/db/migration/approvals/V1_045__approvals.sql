CREATE TABLE approval_request (
    id              UUID NOT NULL PRIMARY KEY,
    kind            VARCHAR(40) NOT NULL,
    subject_id      VARCHAR(80) NOT NULL,
    branch_code     VARCHAR(20) NOT NULL,
    maker           VARCHAR(80) NOT NULL,
    reason          VARBINARY(4000) NOT NULL,
    facts           TEXT NOT NULL,
    state           VARCHAR(12) NOT NULL,
    asked_at        DATETIME(6) NOT NULL,
    decided_by      VARCHAR(80),
    decided_at      DATETIME(6),
    decision_reason VARBINARY(4000),
    version         INT NOT NULL,
    -- One request of a kind may be open for a subject.
    open_key        VARCHAR(130) AS (IF(state IN ('PENDING', 'SENT_BACK'), CONCAT(kind, ':', subject_id), NULL)) VIRTUAL,
    UNIQUE KEY approval_request_open (open_key),
    KEY approval_request_inbox (state, branch_code, asked_at),
    KEY approval_request_subject (subject_id, asked_at)
);
