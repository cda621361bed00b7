package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.CloseReason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes cases whose loans are all paid, formally waived or ended otherwise, or none overdue any more, or no longer told by the bank. Whatever hangs on a
 * case ends in the same transaction: a case that is paid is told in an event of its own, those that the close of a day ends
 * in one for all.
 */
@Component
class CaseClosing {
    private static final String PAID = "CLOSE_PAID";
    private static final String REDUCED = "CLOSE_REDUCED";
    private static final String CURED = "CLOSE_CURED";
    private static final String MERGED = "CLOSE_MERGED";
    private static final String RESTRUCTURED = "CLOSE_RESTRUCTURED";
    private static final String OFF_TAPE = "CLOSE_OFF_TAPE";
    /** What the bank owes on one loan pays no other. */
    private static final String NOTHING_OWED = "SUM(GREATEST(l.total_due, 0)) = 0";
    /** No principal, and of the other parts no more than a second person has forgone. */
    private static final String WAIVED = """
            (COUNT(r.case_id) > 0 AND SUM(GREATEST(l.principal_outstanding, 0)) = 0
             AND SUM(GREATEST(l.interest_due, 0)) <= MAX(r.interest) AND SUM(GREATEST(l.penalty_due, 0)) <= MAX(r.penalty)
             AND SUM(GREATEST(l.compound_due, 0)) <= MAX(r.compound) AND SUM(GREATEST(l.fees_due, 0)) <= MAX(r.fees)
             AND SUM(l.total_due > 0 AND l.currency <> c.currency) = 0)""";

    /**
     * What was in arrears is no longer on the bank's tape, and nobody says what is owed of it. What was written off leaves
     * the tapes of many banks and goes on all the same.
     */
    private static final String NOT_TOLD =
            "SUM(l.aged_from IS NOT NULL AND (l.on_tape OR e.written_off_on IS NOT NULL)) = 0";

    private static final String FORGONE = """
            (SELECT case_id, SUM(interest) AS interest, SUM(penalty) AS penalty, SUM(compound) AS compound,
                    SUM(fees) AS fees
             FROM reduction WHERE state = 'APPROVED' GROUP BY case_id)""";

    /** Cases whose loans have new terms; a new loan that repaid the old one recovered nothing. */
    private static final String NEW_TERMS = """
            (SELECT case_id, MAX(kind = 'REFINANCE') AS renewed
             FROM restructuring WHERE state IN ('SIGNED', 'BOOKED') GROUP BY case_id)""";

    private final JdbcClient jdbc;
    private final JdbcTimeline timeline;
    private final CaseChangeSets changes;
    private final EndedPlans plans;
    private final ApplicationEventPublisher events;

    CaseClosing(
            JdbcClient jdbc,
            JdbcTimeline timeline,
            CaseChangeSets changes,
            EndedPlans plans,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.changes = changes;
        this.plans = plans;
        this.events = events;
    }

    /** Every reason for which a case ends: what the books tell of its loans, and what only a case knows. */
    static List<String> reasons() {
        return Stream.concat(
                        Stream.of(CloseReason.values())
                                .filter(CloseReason::endsTheDebt)
                                .map(CloseReason::name),
                        Stream.of(CURED, RESTRUCTURED, OFF_TAPE, MERGED))
                .toList();
    }

    /** A case as it stands and why it ends. */
    record Ending(UUID id, String state, String reason) {}

    /** Those that the close of a day looks at and that are at their end. */
    long looked(LocalDate on, ActorId by, Instant at) {
        List<Ending> endings = endings(null, NOTHING_OWED + " OR " + WAIVED + " OR " + NOT_TOLD);
        return endings.isEmpty() ? 0 : changes.tell(close(endings, on, by, at), "cases.closed", by, at);
    }

    /** Those of these cases that are paid in full; being cured waits for the end of the day. */
    long paid(Collection<UUID> cases, LocalDate on, ActorId by, Instant at) {
        return cases.isEmpty() ? 0 : closeEach(endings(cases, NOTHING_OWED + " OR " + WAIVED), on, by, at);
    }

    private List<Ending> endings(@Nullable Collection<UUID> cases, String atEnd) {
        JdbcClient.StatementSpec query = jdbc.sql("""
                SELECT STRAIGHT_JOIN c.id, c.state,
                       IF(%s, IF(COUNT(DISTINCT e.close_reason) = 1, MIN(e.close_reason), IF(t.renewed, '%s', '%s')),
                          IF(%s, '%s', IF(COUNT(l.aged_from) > 0, '%s', IF(t.case_id IS NULL, '%s', '%s')))) AS reason
                FROM %s
                JOIN case_loan cl ON cl.case_id = c.id
                JOIN pub_loan l ON l.id = cl.loan_id
                JOIN pub_loan_end e ON e.loan_id = l.id
                LEFT JOIN %s r ON r.case_id = c.id
                LEFT JOIN %s t ON t.case_id = c.id
                WHERE c.state <> 'CLOSED' %s
                GROUP BY c.id, c.state, t.case_id, t.renewed HAVING %s""".formatted(
                        NOTHING_OWED,
                        RESTRUCTURED,
                        PAID,
                        WAIVED,
                        REDUCED,
                        OFF_TAPE,
                        CURED,
                        RESTRUCTURED,
                        cases == null ? "case_look k JOIN collection_case c ON c.id = k.case_id" : "collection_case c",
                        FORGONE,
                        NEW_TERMS,
                        cases == null ? "" : "AND c.id IN (:cases)",
                        atEnd));
        if (cases != null) query = query.param("cases", cases);
        return query.query((rs, n) ->
                        new Ending(rs.getObject("id", UUID.class), rs.getString("state"), rs.getString("reason")))
                .list();
    }

    /** The open case of a record that turned out to be another customer's; that customer's case goes on. */
    void merged(UUID id, CaseState state, LocalDate on, ActorId by, Instant at) {
        closeEach(List.of(new Ending(id, state.name(), MERGED)), on, by, at);
    }

    private long closeEach(List<Ending> endings, LocalDate on, ActorId by, Instant at) {
        if (endings.isEmpty()) return 0;
        close(endings, on, by, at);
        endings.forEach(
                ending -> events.publishEvent(new CaseClosed(new CaseId(ending.id()), ending.reason(), by, at)));
        return endings.size();
    }

    /** @return the change set that names them with their reasons */
    private UUID close(List<Ending> endings, LocalDate on, ActorId by, Instant at) {
        UUID set = Ids.next();
        changes.writeEnds(set, endings);
        jdbc.sql("""
                        UPDATE case_change k JOIN collection_case c ON c.id = k.case_id
                        SET c.state = 'CLOSED', c.close_reason = k.new_value, c.closed_on = :on, c.next_action = NULL,
                            c.next_action_on = NULL, c.version = c.version + 1
                        WHERE k.set_id = :set AND c.state = k.old_value""").param("on", on).param("set", set).update();
        jdbc.sql("""
                        UPDATE case_change k JOIN visit_plan v ON v.case_id = k.case_id
                        SET v.state = 'CANCELLED', v.version = v.version + 1
                        WHERE k.set_id = :set AND v.state IN ('WAITING', 'PLANNED')""").param("set", set).update();
        plans.ended(set, on);
        timeline.addAll(endings.stream()
                .map(ending -> new JdbcTimeline.Line(
                        new CaseId(ending.id()),
                        at,
                        Timeline.Kind.CASE,
                        by,
                        "timeline.closed",
                        List.of(TextArgs.key("close-reason." + ending.reason()))))
                .toList());
        return set;
    }
}
