-- Files that prove something about a loan, for its case.
CREATE VIEW pub_loan_paper AS
    SELECT loan_id, evidence_id, 'PAUSE' AS origin FROM ageing_pause WHERE evidence_id IS NOT NULL
    UNION ALL
    SELECT k.loan_id, e.evidence_id, 'CLOCK' FROM loan_clock_event e JOIN loan_clock k ON k.id = e.clock_id
    WHERE e.evidence_id IS NOT NULL
    UNION ALL
    SELECT loan_id, evidence_id, 'COLLATERAL' FROM collateral WHERE evidence_id IS NOT NULL
    UNION ALL
    SELECT c.loan_id, v.evidence_id, 'COLLATERAL' FROM collateral_valuation v JOIN collateral c ON c.id = v.collateral_id
    WHERE v.evidence_id IS NOT NULL;
