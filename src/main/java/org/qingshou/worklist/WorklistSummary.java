package org.qingshou.worklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures above the list: an officer's over the own cases, a manager's over the branches. */
@Component
class WorklistSummary {
    private static final String MINE =
            " AND (:allBranches OR c.branch_code IN (:branches)) AND (:manager OR c.owner IN (:mine))";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final OwnCases own;

    WorklistSummary(JdbcClient jdbc, BusinessClock clock, OwnCases own) {
        this.own = own;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    WorklistCards cards(Actor reader) {
        LocalDate today = clock.today();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("allBranches", reader.branches().all());
        params.put("branches", reader.branches().forSql());
        params.put("manager", reader.has(Roles.MANAGER));
        params.put("me", reader.id().value());
        params.put("mine", own.logins(reader.id()));
        params.put("today", today);
        params.put("month", today.withDayOfMonth(1));
        params.put(
                "yesterday",
                Utc.of(today.minusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        return jdbc.sql("""
                        SELECT due.n AS due, due.amount AS promised, broken.n AS broken, answers.yes, answers.no,
                               steps.n AS steps, paid.amount AS paid
                        FROM (SELECT COUNT(*) AS n, COALESCE(SUM(p.amount - p.received), 0) AS amount
                              FROM pub_promise p JOIN pub_case c ON c.id = p.case_id
                              WHERE p.state = 'OPEN' AND p.due_on = :today%1$s) due,
                             (SELECT COUNT(*) AS n FROM pub_promise p JOIN pub_case c ON c.id = p.case_id
                              WHERE p.state IN ('BROKEN', 'PARTLY_KEPT') AND p.settled_at >= :yesterday%1$s) broken,
                             (SELECT COALESCE(SUM(heard = 'approved'), 0) AS yes,
                                     COALESCE(SUM(heard IN ('rejected', 'sentBack', 'expired')), 0) AS no
                              FROM worklist_request WHERE maker = :me AND at >= :yesterday) answers,
                             (SELECT COUNT(*) AS n FROM pub_case c
                              WHERE c.state <> 'CLOSED' AND c.next_action_on <= :today%1$s) steps,
                             (SELECT COALESCE(SUM(IF(y.reversal_of IS NULL, y.amount, -y.amount)), 0) AS amount
                              FROM pub_case c JOIN pub_case_loan l ON l.case_id = c.id
                              JOIN pub_payment y ON y.loan_id = l.loan_id
                              WHERE y.booked_on BETWEEN :month AND :today%1$s) paid""".formatted(MINE))
                .params(params)
                .query((rs, n) -> new WorklistCards(
                        rs.getInt("due"),
                        new Money(rs.getBigDecimal("promised")),
                        rs.getInt("broken"),
                        rs.getInt("yes"),
                        rs.getInt("no"),
                        rs.getInt("steps"),
                        new Money(rs.getBigDecimal("paid"))))
                .single();
    }
}
