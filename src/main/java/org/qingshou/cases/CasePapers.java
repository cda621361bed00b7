package org.qingshou.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds every file that proves something in a case, whatever it was handed in with. */
@Component
class CasePapers {
    private static final String OF_CASE = """
            SELECT evidence_id, 'CONTACT' AS origin FROM contact WHERE case_id = :c AND evidence_id IS NOT NULL
            UNION ALL
            SELECT f.evidence_id, 'CONTACT' FROM contact_evidence f JOIN contact c ON c.id = f.contact_id
            WHERE c.case_id = :c
            UNION ALL
            SELECT evidence_id, 'NOTICE' FROM notice_letter WHERE case_id = :c
            UNION ALL
            SELECT f.evidence_id, 'COMPLAINT' FROM complaint_evidence f JOIN complaint m ON m.id = f.complaint_id
            WHERE m.case_id = :c
            UNION ALL
            SELECT s.evidence_id, 'COURT' FROM legal_stage s JOIN legal_proceeding p ON p.id = s.proceeding_id
            WHERE p.case_id = :c AND s.evidence_id IS NOT NULL
            UNION ALL
            SELECT r.evidence_id, 'COURT' FROM legal_result r JOIN legal_proceeding p ON p.id = r.proceeding_id
            WHERE p.case_id = :c AND r.evidence_id IS NOT NULL
            UNION ALL
            SELECT evidence_id, 'INSOLVENCY' FROM insolvency WHERE case_id = :c
            UNION ALL
            SELECT end_evidence, 'INSOLVENCY' FROM insolvency WHERE case_id = :c AND end_evidence IS NOT NULL
            UNION ALL
            SELECT contract_id, 'SALE' FROM debt_sale WHERE case_id = :c
            UNION ALL
            SELECT notice_id, 'SALE' FROM debt_sale WHERE case_id = :c AND notice_id IS NOT NULL
            UNION ALL
            SELECT agreement_id, 'PLAN' FROM repayment_plan WHERE case_id = :c AND agreement_id IS NOT NULL
            UNION ALL
            SELECT confirmation_id, 'PLAN' FROM repayment_plan WHERE case_id = :c AND confirmation_id IS NOT NULL
            UNION ALL
            SELECT consent_id, 'PLAN' FROM repayment_plan WHERE case_id = :c AND consent_id IS NOT NULL
            UNION ALL
            SELECT proof_id, 'RESTRUCTURING' FROM restructuring WHERE case_id = :c
            UNION ALL
            SELECT agreement_id, 'RESTRUCTURING' FROM restructuring WHERE case_id = :c AND agreement_id IS NOT NULL
            UNION ALL
            SELECT consent_id, 'RESTRUCTURING' FROM restructuring WHERE case_id = :c AND consent_id IS NOT NULL
            UNION ALL
            SELECT contract_id, 'ACCELERATION' FROM acceleration WHERE case_id = :c
            UNION ALL
            SELECT notice_id, 'ACCELERATION' FROM acceleration WHERE case_id = :c AND notice_id IS NOT NULL
            UNION ALL
            SELECT valuation_id, 'IN_KIND' FROM in_kind WHERE case_id = :c
            UNION ALL
            SELECT paper_id, 'IN_KIND' FROM in_kind WHERE case_id = :c AND paper_id IS NOT NULL
            UNION ALL
            SELECT e.evidence_id, e.origin FROM pub_loan_paper e JOIN case_loan l ON l.loan_id = e.loan_id
            WHERE l.case_id = :c""";

    private final JdbcClient jdbc;
    private final EvidenceStore evidence;

    CasePapers(JdbcClient jdbc, EvidenceStore evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** The oldest first; a file that proves two things stands once. */
    List<CasePaper> of(CaseId id) {
        Map<UUID, String> origins = new LinkedHashMap<>();
        jdbc.sql(OF_CASE)
                .param("c", id.value())
                .query((rs, n) -> Map.entry(rs.getObject("evidence_id", UUID.class), rs.getString("origin")))
                .list()
                .forEach(found -> origins.putIfAbsent(found.getKey(), found.getValue()));
        return evidence.findAll(origins.keySet()).stream()
                .map(file -> new CasePaper(file, String.valueOf(origins.get(file.id()))))
                .toList();
    }
}
