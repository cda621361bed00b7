package org.qingshou.outsourcing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the guard with which agency a case is, and whether that agency's contact feed is late (R-FREQ-06). */
@Component
class PlacementFacts implements FactSource {
    private static final Duration FEED_AGE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PlacementFacts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An agency that has not taken the case yet makes no contacts that could be missing. */
    @Override
    public void fill(CaseFacts facts, CaseId caseId, PersonId personId, BranchCode branch, LocalDate today) {
        Instant oldest = clock.instant().minus(FEED_AGE);
        jdbc.sql("""
                        SELECT p.agency_code, p.state, p.placed_at, f.last_at
                        FROM placement p LEFT JOIN agency_feed f ON f.agency_code = p.agency_code
                        WHERE p.case_id = :c
                          AND p.state IN ('QUEUED', 'SENT', 'OFFERED', 'ACCEPTED', 'ACTIVE', 'RECALL_REQUESTED')
                        ORDER BY p.round DESC LIMIT 1""")
                .param("c", caseId.value())
                .query((rs, n) -> {
                    Instant placed = Utc.getNullable(rs, "placed_at");
                    Instant last = Utc.getNullable(rs, "last_at");
                    boolean silent = last == null || last.isBefore(oldest);
                    boolean late = placed != null && placed.isBefore(oldest) && silent;
                    return facts.placedWith(rs.getString("agency_code"), late);
                })
                .optional();
    }
}
