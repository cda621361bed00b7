-- One comparison of an agency's list with our placements; at most one runs for an agency, whatever the number of nodes.
CREATE TABLE reconciliation (
    id             UUID NOT NULL PRIMARY KEY,
    agency_code    VARCHAR(40) NOT NULL,
    state          VARCHAR(8) NOT NULL,
    cause          VARCHAR(8) NOT NULL,
    started_at     DATETIME(6) NOT NULL,
    started_by     VARCHAR(80) NOT NULL,
    -- The page that is asked for, where it begins, and the message that asks.
    page           INT NOT NULL,
    after          VARCHAR(200),
    message_id     UUID NOT NULL,
    listed         INT NOT NULL DEFAULT 0,
    ours           INT NOT NULL DEFAULT 0,
    found          INT NOT NULL DEFAULT 0,
    problem        VARCHAR(300),
    finished_at    DATETIME(6),
    running_agency VARCHAR(40) AS (IF(state = 'RUNNING', agency_code, NULL)) PERSISTENT,
    UNIQUE KEY reconciliation_running (running_agency),
    KEY reconciliation_agency (agency_code, started_at),
    CONSTRAINT reconciliation_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);

-- The agency's list while it is being read; emptied when it has been compared.
CREATE TABLE reconciliation_line (
    reconciliation_id UUID NOT NULL,
    package_id        UUID NOT NULL,
    state             VARCHAR(10) NOT NULL,
    PRIMARY KEY (reconciliation_id, package_id)
);

-- Where both books differ: one row for a package and a kind, opened again where it is found again.
CREATE TABLE placement_difference (
    id            UUID NOT NULL PRIMARY KEY,
    agency_code   VARCHAR(40) NOT NULL,
    package_id    UUID NOT NULL,
    kind          VARCHAR(24) NOT NULL,
    -- None where the bank knows no such placement: then it is nobody's branch, and the head office answers for it.
    placement_id  UUID,
    branch_code   VARCHAR(20),
    ours          VARCHAR(20),
    theirs        VARCHAR(10),
    state         VARCHAR(8) NOT NULL,
    first_seen_at DATETIME(6) NOT NULL,
    last_seen_at  DATETIME(6) NOT NULL,
    seen          INT NOT NULL,
    settled_at    DATETIME(6),
    settled_by    VARCHAR(80),
    way           VARCHAR(8),
    note          VARCHAR(500),
    UNIQUE KEY placement_difference_once (agency_code, package_id, kind),
    KEY placement_difference_state (state, first_seen_at)
);
