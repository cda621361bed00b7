-- A run of deletion: proposed by one, allowed by another, done in batches.
CREATE TABLE retention_run (
    id          UUID NOT NULL PRIMARY KEY,
    state       VARCHAR(10) NOT NULL,
    -- The day whose periods count: what comes of age later belongs to a later run.
    as_of       DATE NOT NULL,
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by  VARCHAR(80),
    decided_at  DATETIME(6),
    finished_at DATETIME(6),
    version     INT NOT NULL DEFAULT 0,
    -- One run at a time.
    open_key    INT AS (IF(state IN ('PROPOSED', 'RUNNING'), 1, NULL)) VIRTUAL,
    UNIQUE KEY retention_run_open (open_key),
    KEY retention_run_history (proposed_at)
);

CREATE TABLE retention_part (
    run_id     UUID NOT NULL,
    kind       VARCHAR(30) NOT NULL,
    rule       VARCHAR(12) NOT NULL,
    proposed   BIGINT NOT NULL,
    overdue    BIGINT NOT NULL,
    oldest     DATE,
    newest     DATE,
    -- What is gone, what was left because something keeps it again, and the hash over the ids of what is gone, in order.
    deleted    BIGINT NOT NULL DEFAULT 0,
    kept       BIGINT NOT NULL DEFAULT 0,
    ids_sha256 BINARY(32),
    PRIMARY KEY (run_id, kind),
    CONSTRAINT retention_part_of FOREIGN KEY (run_id) REFERENCES retention_run (id)
);

-- The list that the second person allows: W waits, D deleted, K kept.
CREATE TABLE retention_item (
    run_id  UUID NOT NULL,
    kind    VARCHAR(30) NOT NULL,
    item_id UUID NOT NULL,
    state   CHAR(1) NOT NULL,
    PRIMARY KEY (run_id, kind, item_id),
    KEY retention_item_state (run_id, kind, state, item_id),
    CONSTRAINT retention_item_of FOREIGN KEY (run_id) REFERENCES retention_run (id)
);
