-- Closed cases of which nothing is open any more; what belongs to any other case is under a hold and stays.
CREATE VIEW case_rest AS
    SELECT c.id AS case_id, c.person_id, c.closed_on
    FROM collection_case c
    WHERE c.state = 'CLOSED' AND c.closed_on IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.case_id = c.id AND d.state = 'OPEN')
      AND NOT EXISTS (SELECT 1 FROM complaint k WHERE k.case_id = c.id AND k.state IN ('RECEIVED', 'ACKNOWLEDGED'))
      AND NOT EXISTS (SELECT 1 FROM legal_proceeding p WHERE p.case_id = c.id
                      AND p.state NOT IN ('REJECTED', 'DROPPED', 'REFUSED', 'SETTLED', 'WITHDRAWN', 'ENDED'))
      AND NOT EXISTS (SELECT 1 FROM insolvency i
                      WHERE (i.person_id = c.person_id OR i.case_id = c.id) AND i.state IN ('PROPOSED', 'CONFIRMED'))
      AND NOT EXISTS (SELECT 1 FROM debt_sale s WHERE s.case_id = c.id AND s.state IN ('PROPOSED', 'APPROVED'))
      AND NOT EXISTS (SELECT 1 FROM repayment_plan p WHERE p.case_id = c.id AND p.state IN ('PROPOSED', 'ACTIVE'))
      -- Agreed by word of mouth: the recording stays until the debt is settled.
      AND NOT EXISTS (SELECT 1 FROM repayment_plan p
                      JOIN case_loan cl ON cl.case_id = p.case_id
                      JOIN pub_loan l ON l.id = cl.loan_id
                      JOIN pub_loan_end e ON e.loan_id = l.id
                      WHERE p.case_id = c.id AND p.agreement_id IS NULL AND p.state <> 'REJECTED'
                        AND e.closed_on IS NULL AND l.total_due > 0);

-- The same, with no other case of the customer open, in which the records may be needed again.
CREATE VIEW pub_case_rest AS
    SELECT r.case_id, r.person_id, r.closed_on
    FROM case_rest r
    WHERE NOT EXISTS (SELECT 1 FROM collection_case o WHERE o.person_id = r.person_id AND o.state <> 'CLOSED');

-- Every file that a case points at: T of a contact, P a paper of the relation.
CREATE VIEW case_file AS
    SELECT c.evidence_id, c.case_id, c.at AS happened, 'T' AS sort FROM contact c WHERE c.evidence_id IS NOT NULL
    UNION ALL SELECT e.evidence_id, c.case_id, c.at, 'T' FROM contact_evidence e JOIN contact c ON c.id = e.contact_id
    UNION ALL SELECT n.evidence_id, n.case_id, n.made_at, 'P' FROM notice_letter n
    UNION ALL SELECT e.evidence_id, k.case_id, e.added_at, 'P'
        FROM complaint_evidence e JOIN complaint k ON k.id = e.complaint_id
    UNION ALL SELECT p.agreement_id, p.case_id, p.proposed_at, 'P' FROM repayment_plan p WHERE p.agreement_id IS NOT NULL
    UNION ALL SELECT p.confirmation_id, p.case_id, p.proposed_at, 'P'
        FROM repayment_plan p WHERE p.confirmation_id IS NOT NULL
    UNION ALL SELECT p.consent_id, p.case_id, p.proposed_at, 'P' FROM repayment_plan p WHERE p.consent_id IS NOT NULL
    UNION ALL SELECT s.evidence_id, p.case_id, s.at, 'P'
        FROM legal_stage s JOIN legal_proceeding p ON p.id = s.proceeding_id WHERE s.evidence_id IS NOT NULL
    UNION ALL SELECT r.evidence_id, p.case_id, r.at, 'P'
        FROM legal_result r JOIN legal_proceeding p ON p.id = r.proceeding_id WHERE r.evidence_id IS NOT NULL
    UNION ALL SELECT i.evidence_id, i.case_id, i.recorded_at, 'P' FROM insolvency i
    UNION ALL SELECT i.end_evidence, i.case_id, i.recorded_at, 'P' FROM insolvency i WHERE i.end_evidence IS NOT NULL
    UNION ALL SELECT s.contract_id, s.case_id, s.proposed_at, 'P' FROM debt_sale s
    UNION ALL SELECT s.notice_id, s.case_id, s.proposed_at, 'P' FROM debt_sale s WHERE s.notice_id IS NOT NULL;

-- When the last loan of a case was ended; none where one goes on.
CREATE VIEW case_relation_end AS
    SELECT cl.case_id, IF(COUNT(*) = COUNT(e.closed_on), MAX(e.closed_on), NULL) AS ended
    FROM case_loan cl JOIN pub_loan_end e ON e.loan_id = cl.loan_id GROUP BY cl.case_id;
