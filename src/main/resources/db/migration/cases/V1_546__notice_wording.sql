-- What notices say, where a bank has its own words; without a row in use the version that comes with the product is printed.
CREATE TABLE notice_wording (
    id          UUID NOT NULL PRIMARY KEY,
    kind        VARCHAR(12) NOT NULL,
    version     INT NOT NULL,
    words       TEXT NOT NULL,
    state       VARCHAR(12) NOT NULL,
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by  VARCHAR(80),
    decided_at  DATETIME(6),
    in_use      VARCHAR(12) AS (IF(state = 'IN_USE', kind, NULL)) PERSISTENT,
    waiting     VARCHAR(12) AS (IF(state = 'PROPOSED', kind, NULL)) PERSISTENT,
    UNIQUE KEY notice_wording_version (kind, version),
    UNIQUE KEY notice_wording_in_use (in_use),
    UNIQUE KEY notice_wording_waiting (waiting)
);
