CREATE TABLE diagnosis (
    id           UUID NOT NULL PRIMARY KEY,
    case_id      UUID NOT NULL,
    willingness  INT NOT NULL,
    ability      INT NOT NULL,
    reachability VARCHAR(8) NOT NULL,
    segment      VARCHAR(8) NOT NULL,
    causes       VARCHAR(400) NOT NULL,
    flags        VARCHAR(200) NOT NULL,
    note         BLOB,
    made_by      VARCHAR(80) NOT NULL,
    made_at      DATETIME(6) NOT NULL,
    KEY diagnosis_case (case_id, made_at)
);

CREATE TABLE ladder_step (
    id         UUID NOT NULL PRIMARY KEY,
    case_id    UUID NOT NULL,
    method     VARCHAR(30) NOT NULL,
    round      INT NOT NULL,
    state      VARCHAR(10) NOT NULL,
    -- When this round began: contacts of a later round count from here, those of the first all.
    begun_at   DATETIME(6),
    opened_at  DATETIME(6),
    closed_at  DATETIME(6),
    changed_by VARCHAR(80) NOT NULL,
    outcome    VARCHAR(40),
    na_reason  VARCHAR(40),
    version    INT NOT NULL DEFAULT 0,
    UNIQUE KEY ladder_step_once (case_id, method, round),
    KEY ladder_step_state (state, method)
);

CREATE TABLE method_record (
    id         UUID NOT NULL PRIMARY KEY,
    case_id    UUID NOT NULL,
    method     VARCHAR(30) NOT NULL,
    round      INT NOT NULL,
    kind       VARCHAR(30) NOT NULL,
    on_date    DATE NOT NULL,
    data       MEDIUMBLOB NOT NULL,
    made_by    VARCHAR(80) NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    KEY method_record_case (case_id, method, round, on_date)
);

CREATE VIEW pub_step AS
    SELECT s.case_id, s.method, s.round, s.state, s.opened_at, s.closed_at, s.outcome, s.na_reason
    FROM ladder_step s
    WHERE s.round = (SELECT MAX(x.round) FROM ladder_step x WHERE x.case_id = s.case_id AND x.method = s.method);
CREATE VIEW pub_diagnosis AS
    SELECT d.case_id, d.willingness, d.ability, d.reachability, d.segment, d.causes, d.made_at
    FROM diagnosis d
    WHERE d.id = (SELECT x.id FROM diagnosis x WHERE x.case_id = d.case_id ORDER BY x.made_at DESC, x.id DESC LIMIT 1);
