-- What an agency earns, version by version. A version that a second person has allowed is never changed; a later one follows it.
CREATE TABLE agency_tariff (
    id          UUID NOT NULL PRIMARY KEY,
    agency_code VARCHAR(40) NOT NULL,
    version_no  INT NOT NULL,
    -- Placements that begin from this day on earn by it, for their whole life.
    valid_from  DATE NOT NULL,
    case_fee    DECIMAL(18, 2) NOT NULL,
    minimum     DECIMAL(18, 2),
    cap         DECIMAL(18, 2),
    -- Codes of payment sources, separated by commas.
    earning     VARCHAR(300) NOT NULL,
    state       VARCHAR(12) NOT NULL,
    maker       VARCHAR(80) NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    checker     VARCHAR(80),
    decided_at  DATETIME(6),
    UNIQUE KEY agency_tariff_version (agency_code, version_no),
    CONSTRAINT agency_tariff_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);

CREATE TABLE agency_tariff_rate (
    tariff_id  UUID NOT NULL,
    ord        INT NOT NULL,
    -- Null: every stage that has no line of its own.
    stage      VARCHAR(10),
    from_round INT NOT NULL,
    from_rate  DECIMAL(5, 2) NOT NULL,
    kind       VARCHAR(8) NOT NULL,
    value      DECIMAL(18, 3) NOT NULL,
    PRIMARY KEY (tariff_id, ord),
    CONSTRAINT agency_tariff_rate_of FOREIGN KEY (tariff_id) REFERENCES agency_tariff (id)
);

-- The overdue stage of a case when its agency began: it ages on, what the agency earns does not.
CREATE TABLE placement_stage (
    placement_id UUID NOT NULL PRIMARY KEY,
    stage        VARCHAR(10) NOT NULL,
    CONSTRAINT placement_stage_of FOREIGN KEY (placement_id) REFERENCES placement (id)
);
INSERT INTO placement_stage (placement_id, stage)
    SELECT p.id, MAX(o.bucket)
    FROM placement p
    JOIN placement_loan l ON l.placement_id = p.id
    JOIN loan o ON o.id = l.loan_id
    WHERE p.placed_at IS NOT NULL
    GROUP BY p.id
    HAVING COUNT(DISTINCT o.bucket) = 1;
