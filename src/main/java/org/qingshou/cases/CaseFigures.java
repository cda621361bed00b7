package org.qingshou.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
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
            (SELECT STRAIGHT_JOIN cl.case_id,
                    SUM(IF(l.currency = o.currency, l.principal_outstanding, 0)) AS principal,
                    SUM(IF(l.currency = o.currency, l.interest_due, 0)) AS interest,
                    SUM(IF(l.currency = o.currency, l.penalty_due, 0)) AS penalty,
                    SUM(IF(l.currency = o.currency, l.compound_due, 0)) AS compound,
                    SUM(IF(l.currency = o.currency, l.fees_due, 0)) AS fees,
                    MIN(l.aged_from) AS overdue_since,
                    ELT(MAX(FIELD(l.class, %1$s)), %1$s) AS class
             FROM %2$s
             JOIN collection_case o ON o.id = cl.case_id AND o.state <> 'CLOSED'
             JOIN pub_loan l ON l.id = cl.loan_id
             WHERE %3$s
             GROUP BY cl.case_id)""";
    private static final String LOOKED = "case_look k JOIN case_loan cl ON cl.case_id = k.case_id";
    private static final String CHANGED = "case_change k JOIN case_loan cl ON cl.case_id = k.case_id";
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
     * Those of these cases; in the caller's transaction.
     *
     * @return how many were written
     */
    long refresh(Collection<UUID> cases, ActorId by, Instant at) {
        if (cases.isEmpty()) return 0;
        UUID set = Ids.next();
        int found = find(sums("case_loan cl", "cl.case_id IN (:cases)"), set)
                .param("cases", cases)
                .update();
        return found == 0 ? 0 : write(set, by, at);
    }

    /** Those that the close of a day looks at, their loans added up once; in the caller's transaction. */
    long refreshLooked(ActorId by, Instant at) {
        int differ = jdbc.sql("""
                        INSERT INTO case_figure
                            (case_id, principal, interest, penalty, compound, fees, overdue_since, class)
                        SELECT STRAIGHT_JOIN f.case_id, f.principal, f.interest, f.penalty, f.compound, f.fees,
                               f.overdue_since, f.class
                        FROM %s f JOIN collection_case c ON c.id = f.case_id
                        WHERE c.state <> 'CLOSED' AND %s""".formatted(sums(LOOKED, "TRUE"), DIFFER)).update();
        if (differ == 0) return 0;
        UUID set = Ids.next();
        jdbc.sql("INSERT INTO case_change (set_id, case_id, kind) SELECT :set, case_id, 'FIGURES' FROM case_figure")
                .param("set", set)
                .update();
        bringUp("case_figure").update();
        jdbc.sql("DELETE FROM case_figure").update();
        return changes.tell(set, "cases.refreshed", by, at);
    }

    private JdbcClient.StatementSpec find(String sums, UUID set) {
        return jdbc.sql("""
                        INSERT INTO case_change (set_id, case_id, kind)
                        SELECT STRAIGHT_JOIN :set, c.id, 'FIGURES' FROM %s f JOIN collection_case c ON c.id = f.case_id
                        WHERE c.state <> 'CLOSED' AND %s""".formatted(sums, DIFFER)).param("set", set);
    }

    private long write(UUID set, ActorId by, Instant at) {
        bringUp(sums(CHANGED, "k.set_id = :set")).param("set", set).update();
        return changes.tell(set, "cases.refreshed", by, at);
    }

    private JdbcClient.StatementSpec bringUp(String figures) {
        return jdbc.sql("""
                        UPDATE %s f STRAIGHT_JOIN collection_case c ON c.id = f.case_id
                        SET c.principal = f.principal, c.interest = f.interest, c.penalty = f.penalty,
                            c.compound = f.compound, c.fees = f.fees, c.class = f.class,
                            c.overdue_since = f.overdue_since, c.version = c.version + 1
                        WHERE c.state <> 'CLOSED'""".formatted(figures));
    }

    private static String sums(String from, String which) {
        return SUMS.formatted(GRADES, from, which);
    }
}
