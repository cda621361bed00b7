package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes cases whose loans are all paid, formally waived or ended otherwise, or none overdue any more. One event each: whatever hangs on a
 * case ends the same minute.
 */
@Component
class CaseClosing {
    private static final String PAID = "CLOSE_PAID";
    private static final String REDUCED = "CLOSE_REDUCED";
    private static final String CURED = "CLOSE_CURED";
    private static final String MERGED = "CLOSE_MERGED";
    /** What the bank owes on one loan pays no other. */
    private static final String NOTHING_OWED = "SUM(GREATEST(l.total_due, 0)) = 0";
    /** No principal, and of the other parts no more than a second person has forgone. */
    private static final String WAIVED = """
            (COUNT(r.case_id) > 0 AND SUM(GREATEST(l.principal_outstanding, 0)) = 0
             AND SUM(GREATEST(l.interest_due, 0)) <= MAX(r.interest) AND SUM(GREATEST(l.penalty_due, 0)) <= MAX(r.penalty)
             AND SUM(GREATEST(l.compound_due, 0)) <= MAX(r.compound) AND SUM(GREATEST(l.fees_due, 0)) <= MAX(r.fees)
             AND SUM(l.total_due > 0 AND l.currency <> c.currency) = 0)""";

    private static final String FORGONE = """
            (SELECT case_id, SUM(interest) AS interest, SUM(penalty) AS penalty, SUM(compound) AS compound,
                    SUM(fees) AS fees
             FROM reduction WHERE state = 'APPROVED' GROUP BY case_id)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JdbcTimeline timeline;
    private final EndedPlans plans;
    private final ApplicationEventPublisher events;

    CaseClosing(
            JdbcClient jdbc,
            JdbcTemplate batch,
            JdbcTimeline timeline,
            EndedPlans plans,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.timeline = timeline;
        this.plans = plans;
        this.events = events;
    }

    private record Ending(UUID id, String state, String reason) {}

    /** Those that the close of a day looks at and that are at their end. */
    long looked(LocalDate on, ActorId by, Instant at) {
        return close(endings(null, NOTHING_OWED + " OR " + WAIVED + " OR COUNT(l.aged_from) = 0"), on, by, at);
    }

    /** Those of these cases that are paid in full; being cured waits for the end of the day. */
    long paid(Collection<UUID> cases, LocalDate on, ActorId by, Instant at) {
        return cases.isEmpty() ? 0 : close(endings(cases, NOTHING_OWED + " OR " + WAIVED), on, by, at);
    }

    private List<Ending> endings(@Nullable Collection<UUID> cases, String atEnd) {
        JdbcClient.StatementSpec query = jdbc.sql("""
                SELECT STRAIGHT_JOIN c.id, c.state,
                       IF(%s, IF(COUNT(DISTINCT e.close_reason) = 1, MIN(e.close_reason), '%s'), IF(%s, '%s', '%s')) AS reason
                FROM %s
                JOIN case_loan cl ON cl.case_id = c.id
                JOIN pub_loan l ON l.id = cl.loan_id
                JOIN pub_loan_end e ON e.loan_id = l.id
                LEFT JOIN %s r ON r.case_id = c.id
                WHERE c.state <> 'CLOSED' %s
                GROUP BY c.id, c.state HAVING %s""".formatted(
                        NOTHING_OWED,
                        PAID,
                        WAIVED,
                        REDUCED,
                        CURED,
                        cases == null ? "case_look k JOIN collection_case c ON c.id = k.case_id" : "collection_case c",
                        FORGONE,
                        cases == null ? "" : "AND c.id IN (:cases)",
                        atEnd));
        if (cases != null) query = query.param("cases", cases);
        return query.query((rs, n) ->
                        new Ending(rs.getObject("id", UUID.class), rs.getString("state"), rs.getString("reason")))
                .list();
    }

    /** The open case of a record that turned out to be another customer's; that customer's case goes on. */
    void merged(UUID id, CaseState state, LocalDate on, ActorId by, Instant at) {
        close(List.of(new Ending(id, state.name(), MERGED)), on, by, at);
    }

    private long close(List<Ending> endings, LocalDate on, ActorId by, Instant at) {
        if (endings.isEmpty()) return 0;
        batch.batchUpdate("""
                UPDATE collection_case
                SET state = 'CLOSED', close_reason = ?, closed_on = ?, next_action = NULL, next_action_on = NULL,
                    version = version + 1
                WHERE id = ? AND state = ?""", endings, 500, (statement, ending) -> {
            statement.setString(1, ending.reason());
            statement.setObject(2, on);
            statement.setObject(3, ending.id());
            statement.setString(4, ending.state());
        });
        batch.batchUpdate(
                "UPDATE visit_plan SET state = 'CANCELLED', version = version + 1 WHERE case_id = ? AND state = 'PLANNED'",
                endings,
                500,
                (statement, ending) -> statement.setObject(1, ending.id()));
        plans.ended(endings.stream().collect(Collectors.toMap(Ending::id, Ending::reason)), on);
        timeline.addAll(endings.stream()
                .map(ending -> new JdbcTimeline.Line(
                        new CaseId(ending.id()),
                        at,
                        Timeline.Kind.CASE,
                        by,
                        "timeline.closed",
                        List.of(TextArgs.key("close-reason." + ending.reason()))))
                .toList());
        endings.forEach(
                ending -> events.publishEvent(new CaseClosed(new CaseId(ending.id()), ending.reason(), by, at)));
        return endings.size();
    }
}
