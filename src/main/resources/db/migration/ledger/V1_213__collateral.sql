-- What secures a loan. The record that the tape tells has the loan's own id; others are entered by people.
CREATE TABLE collateral (
    id          UUID NOT NULL PRIMARY KEY,
    loan_id     UUID NOT NULL,
    origin      VARCHAR(10) NOT NULL,
    kind        VARCHAR(40),
    description VARBINARY(2000),
    value       DECIMAL(18, 2),
    valued_on   DATE,
    -- Which creditor is paid first from it: 1 is before all others; none where nobody has told.
    rank_no     INT,
    reference   VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    evidence_id UUID,
    -- The tape no longer tells it.
    released_on DATE,
    created_by  VARCHAR(80) NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    KEY collateral_loan (loan_id),
    CONSTRAINT collateral_of FOREIGN KEY (loan_id) REFERENCES loan (id)
);

-- Later values, each with its paper; what stands is the one of the latest day.
CREATE TABLE collateral_valuation (
    id            UUID NOT NULL PRIMARY KEY,
    collateral_id UUID NOT NULL,
    value         DECIMAL(18, 2) NOT NULL,
    valued_on     DATE NOT NULL,
    reference     VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    evidence_id   UUID,
    actor         VARCHAR(80) NOT NULL,
    at            DATETIME(6) NOT NULL,
    KEY collateral_valuation_of_day (collateral_id, valued_on),
    CONSTRAINT collateral_valuation_of FOREIGN KEY (collateral_id) REFERENCES collateral (id)
);

-- Sealed like all that may tell where somebody lives.
ALTER TABLE tape_row MODIFY COLUMN collateral VARBINARY(2000);
-- A loan told before keeps its plain text until its next row makes the record; that row is compared anew.
UPDATE loan SET row_hash = UNHEX(REPEAT('00', 32))
    WHERE collateral IS NOT NULL OR collateral_kind IS NOT NULL OR collateral_value IS NOT NULL;
