-- What courts decided and enforcement brought, beside the stages; and the hold of a case that is in court.
CREATE TABLE legal_result (
    id            UUID NOT NULL PRIMARY KEY,
    proceeding_id UUID NOT NULL,
    code          VARCHAR(24) NOT NULL,
    on_date       DATE NOT NULL,
    amount        DECIMAL(18, 2),
    until_on      DATE,
    reference     VARCHAR(80),
    evidence_id   UUID,
    actor         VARCHAR(80) NOT NULL,
    at            DATETIME(6) NOT NULL,
    KEY legal_result_of (proceeding_id, at),
    CONSTRAINT legal_result_proceeding FOREIGN KEY (proceeding_id) REFERENCES legal_proceeding (id)
);
ALTER TABLE legal_proceeding ADD COLUMN hold_id UUID;

-- A mediation by the court's paper is over and still to be enforced.
CREATE OR REPLACE VIEW pub_legal_deadline AS
    SELECT p.case_id, d.kind, d.on_date
    FROM legal_deadline d JOIN legal_proceeding p ON p.id = d.proceeding_id
    WHERE d.met_on IS NULL AND (p.state NOT IN ('REJECTED', 'DROPPED', 'REFUSED', 'WITHDRAWN', 'SETTLED', 'ENDED')
        OR (p.state = 'SETTLED' AND d.kind = 'ENFORCE_BY'));
