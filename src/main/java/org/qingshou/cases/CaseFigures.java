package org.qingshou.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the figures of open cases to what their loans say: five balances in the case's currency, the strictest class,
 * the oldest date overdue. Only cases whose figures differ are written.
 */
@Component
class CaseFigures {
    private static final String GRADES = "'NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'";
    private static final String SUMS = """
            (SELECT cl.case_id,
                    SUM(IF(l.currency = o.currency, l.principal_outstanding, 0)) AS principal,
                    SUM(IF(l.currency = o.currency, l.interest_due, 0)) AS interest,
                    SUM(IF(l.currency = o.currency, l.penalty_due, 0)) AS penalty,
                    SUM(IF(l.currency = o.currency, l.compound_due, 0)) AS compound,
                    SUM(IF(l.currency = o.currency, l.fees_due, 0)) AS fees,
                    MIN(l.aged_from) AS overdue_since,
                    ELT(MAX(GREATEST(FIELD(COALESCE(l.class_bank, 'NORMAL'), %1$s), FIELD(l.class_floor, %1$s))), %1$s)
                        AS class
             FROM case_loan cl
             JOIN collection_case o ON o.id = cl.case_id AND o.state <> 'CLOSED'
             JOIN pub_loan l ON l.id = cl.loan_id
             WHERE %2$s
             GROUP BY cl.case_id)""";
    private static final String DIFFER = """
            NOT (c.principal = f.principal AND c.interest = f.interest AND c.penalty = f.penalty
                 AND c.compound = f.compound AND c.fees = f.fees AND c.class = f.class
                 AND c.overdue_since <=> f.overdue_since)""";

    private final JdbcClient jdbc;
    private final CaseChangeSets changes;

    CaseFigures(JdbcClient jdbc, CaseChangeSets changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * In the caller's transaction.
     *
     * @param cases which to look at; null for all that are open
     * @return how many were written
     */
    long refresh(@Nullable Collection<UUID> cases, ActorId by, Instant at) {
        if (cases != null && cases.isEmpty()) return 0;
        UUID set = Ids.next();
        JdbcClient.StatementSpec find = jdbc.sql(
                        """
                        INSERT INTO case_change (set_id, case_id, kind)
                        SELECT :set, c.id, 'FIGURES' FROM collection_case c JOIN %s f ON f.case_id = c.id
                        WHERE c.state <> 'CLOSED' AND %s""".formatted(sums(cases == null ? "TRUE" : "cl.case_id IN (:cases)"), DIFFER))
                .param("set", set);
        if (cases != null) find = find.param("cases", cases);
        if (find.update() == 0) return 0;
        jdbc.sql("""
                        UPDATE collection_case c
                        JOIN %s f ON f.case_id = c.id
                        SET c.principal = f.principal, c.interest = f.interest, c.penalty = f.penalty,
                            c.compound = f.compound, c.fees = f.fees, c.class = f.class,
                            c.overdue_since = f.overdue_since, c.version = c.version + 1
                        WHERE c.state <> 'CLOSED'""".formatted(sums("cl.case_id IN (SELECT case_id FROM case_change WHERE set_id = :set)")))
                .param("set", set)
                .update();
        return changes.tell(set, "cases.refreshed", by, at);
    }

    private static String sums(String which) {
        return SUMS.formatted(GRADES, which);
    }
}
