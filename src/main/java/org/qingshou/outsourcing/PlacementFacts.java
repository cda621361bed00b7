package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the guard with which agency a case is, since when its contact feed is silent (R-FREQ-06), and who works it there (R-OUT-15). */
@Component
class PlacementFacts implements FactSource {
    private final JdbcClient jdbc;

    PlacementFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency that has not taken the case yet makes no contacts that could be missing. */
    @Override
    public void fill(CaseFacts facts, CaseId caseId, PersonId personId, BranchCode branch, LocalDate today) {
        jdbc.sql("""
                        SELECT p.agency_code, p.state, p.placed_at, f.last_at, %s
                        FROM placement p LEFT JOIN agency_feed f ON f.agency_code = p.agency_code %s
                        WHERE p.case_id = :c
                          AND p.state IN ('QUEUED', 'SENT', 'OFFERED', 'ACCEPTED', 'ACTIVE', 'RECALL_REQUESTED')
                        ORDER BY p.round DESC LIMIT 1""".formatted(Workers.COLUMNS, Workers.JOIN))
                .param("c", caseId.value())
                .query((rs, n) -> {
                    Instant placed = Utc.getNullable(rs, "placed_at");
                    Instant last = Utc.getNullable(rs, "last_at");
                    Instant since = placed == null || last == null || last.isBefore(placed) ? placed : last;
                    if (placed != null) facts.caseWorker(Workers.of(rs, placed));
                    return facts.placedWith(rs.getString("agency_code"), since);
                })
                .optional();
    }
}
