-- Insolvency of a person (破产): one at a time for each, with the court's ruling, and the day by which claims are declared.
CREATE TABLE insolvency (
    id            UUID NOT NULL PRIMARY KEY,
    person_id     UUID NOT NULL,
    case_id       UUID NOT NULL,
    kind          VARCHAR(24) NOT NULL,
    state         VARCHAR(12) NOT NULL,
    court         VARCHAR(120) NOT NULL,
    number        VARCHAR(80) NOT NULL,
    accepted_on   DATE NOT NULL,
    claim_by      DATE NOT NULL,
    administrator VARBINARY(1000),
    evidence_id   UUID NOT NULL,
    recorded_by   VARCHAR(80) NOT NULL,
    recorded_at   DATETIME(6) NOT NULL,
    decided_by    VARCHAR(80),
    decided_at    DATETIME(6),
    ended_on      DATE,
    end_reason    VARBINARY(4000),
    end_evidence  UUID,
    ended_by      VARCHAR(80),
    ended_at      DATETIME(6),
    version       INT NOT NULL DEFAULT 0,
    open_key      VARCHAR(40) AS (IF(state IN ('PROPOSED', 'CONFIRMED'), CONCAT(person_id, ':'), NULL)) VIRTUAL,
    UNIQUE KEY insolvency_open (open_key),
    KEY insolvency_person (person_id, recorded_at),
    KEY insolvency_due (state, claim_by),
    CONSTRAINT insolvency_seen_in FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

-- Where a claim is still to be declared: in the cases of the insolvent debtor, and in the one in which it was told of somebody
-- who answers for the debtor.
CREATE VIEW pub_claim_deadline AS
    SELECT i.id AS insolvency_id, c.id AS case_id, i.claim_by AS on_date
    FROM insolvency i JOIN collection_case c ON c.person_id = i.person_id OR c.id = i.case_id
    WHERE i.state IN ('PROPOSED', 'CONFIRMED') AND c.state <> 'CLOSED'
      AND NOT EXISTS (SELECT 1 FROM legal_proceeding p
                      WHERE p.case_id = c.id AND p.kind = 'LAW_BANKRUPTCY_CLAIM' AND p.state_on >= i.accepted_on
                        AND p.state NOT IN ('PROPOSED', 'APPROVED', 'REJECTED', 'DROPPED', 'REFUSED', 'WITHDRAWN'));
