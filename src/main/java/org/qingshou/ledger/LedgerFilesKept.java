package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.content.EvidenceGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers of a loan (proofs of its clocks, pauses, collateral) stay as long as the relation and ten years more (R-RET-03). */
@Component
class LedgerFilesKept implements EvidenceGuard {
    private final JdbcClient jdbc;
    private final RetentionRules rules;

    LedgerFilesKept(JdbcClient jdbc, RetentionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public Set<UUID> kept(Collection<UUID> ids, LocalDate today) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT f.evidence_id FROM (
                            SELECT e.evidence_id, k.loan_id FROM loan_clock_event e JOIN loan_clock k ON k.id = e.clock_id
                            UNION ALL SELECT evidence_id, loan_id FROM ageing_pause
                            UNION ALL SELECT evidence_id, loan_id FROM collateral
                            UNION ALL SELECT v.evidence_id, c.loan_id
                                FROM collateral_valuation v JOIN collateral c ON c.id = v.collateral_id) f
                        JOIN loan l ON l.id = f.loan_id
                        WHERE f.evidence_id IN (:ids) AND (l.closed_on IS NULL OR l.closed_on > :ended)""")
                .param("ids", ids)
                .param("ended", rules.mayGo(RecordClass.IDENTITY, today).ended())
                .query((rs, n) -> rs.getObject("evidence_id", UUID.class))
                .list());
    }
}
