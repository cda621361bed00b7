-- What each branch chose about the ladder, as versions; a branch without one goes by the branch above it.
CREATE TABLE ladder_policy (
    branch_code   VARCHAR(20) NOT NULL,
    version       INT NOT NULL,
    -- Back to the branch above; the other columns then only tell what held before.
    inherits      BOOLEAN NOT NULL,
    asks          VARCHAR(200) NOT NULL,
    method_order  VARCHAR(400) NOT NULL,
    pairs         VARCHAR(2000) NOT NULL,
    remind_days   INT NOT NULL,
    transfer_days INT NOT NULL,
    made_by       VARCHAR(80) NOT NULL,
    made_at       DATETIME(6) NOT NULL,
    -- The second person, where the change loosened control.
    approved_by   VARCHAR(80),
    PRIMARY KEY (branch_code, version)
);

-- Moves that took effect at once by a branch's policy, for its managers to read day by day.
CREATE TABLE step_at_once (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    branch_code VARCHAR(20) NOT NULL,
    move        VARCHAR(20) NOT NULL,
    method      VARCHAR(30) NOT NULL,
    left_method VARCHAR(30),
    left_to     VARCHAR(10),
    as_advised  BOOLEAN NOT NULL,
    reason      BLOB NOT NULL,
    made_by     VARCHAR(80) NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    made_on     DATE NOT NULL,
    read_by     VARCHAR(80),
    read_at     DATETIME(6),
    KEY step_at_once_day (branch_code, made_on, id)
);
