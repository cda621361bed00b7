-- What left the system as a file: who, what, how many records, why (R-OUT-13).
CREATE TABLE export_log (
    id            UUID NOT NULL PRIMARY KEY,
    actor         VARCHAR(60) NOT NULL,
    branch_code   VARCHAR(20) NOT NULL,
    kind          VARCHAR(40) NOT NULL,
    -- Which list or paper: filters as an address holds them, or the id of a record; never a name or a number.
    subject       VARCHAR(400) NOT NULL,
    route         VARCHAR(500) NOT NULL,
    data          VARCHAR(16) NOT NULL,
    records       BIGINT NOT NULL,
    reason_sealed VARBINARY(2200),
    state         VARCHAR(16) NOT NULL,
    at            DATETIME(6) NOT NULL,
    decided_by    VARCHAR(60),
    decided_at    DATETIME(6),
    done_at       DATETIME(6),
    bytes         BIGINT,
    sha256        BINARY(32),
    KEY export_log_actor (actor, at),
    KEY export_log_at (at),
    KEY export_log_asked (actor, kind, state)
);

-- Records that one person took out on one day, by what they tell.
CREATE TABLE export_day (
    actor   VARCHAR(60) NOT NULL,
    day     DATE NOT NULL,
    data    VARCHAR(16) NOT NULL,
    records BIGINT NOT NULL,
    PRIMARY KEY (actor, day, data)
);
