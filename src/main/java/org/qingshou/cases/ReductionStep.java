package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Day-end, before cases are looked at: reductions whose day has passed lapse, and those that the balances show are booked. */
@Component
class ReductionStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");
    private static final String LAPSED = "r.until_on < :date AND c.state <> 'CLOSED'";
    private static final String BOOKED = """
            c.state = 'CLOSED' AND NOT EXISTS (SELECT 1 FROM case_loan cl JOIN pub_loan l ON l.id = cl.loan_id
                                               WHERE cl.case_id = c.id AND l.total_due > 0 AND :date IS NOT NULL)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JdbcTimeline timeline;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReductionStep(
            JdbcClient jdbc,
            JdbcTemplate batch,
            JdbcTimeline timeline,
            TransactionTemplate transaction,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    private record Turn(UUID id, CaseId caseId, Money sum) {}

    @Override
    public String name() {
        return "reductions";
    }

    @Override
    public int order() {
        return 390;
    }

    @Override
    public long run(LocalDate date) {
        Long turned = transaction.execute(status -> turn(LAPSED, ReductionState.LAPSED, "lapsed", date)
                + turn(BOOKED, ReductionState.BOOKED, "booked", date));
        return turned == null ? 0 : turned;
    }

    private long turn(String which, ReductionState to, String word, LocalDate date) {
        List<Turn> turns = jdbc.sql("""
                        SELECT r.id, r.case_id, r.interest + r.penalty + r.compound + r.fees AS total
                        FROM reduction r JOIN collection_case c ON c.id = r.case_id
                        WHERE r.state = 'APPROVED' AND\s""" + which)
                .param("date", date)
                .query((rs, n) -> new Turn(
                        rs.getObject("id", UUID.class),
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        new Money(rs.getBigDecimal("total"))))
                .list();
        batch.batchUpdate("""
                UPDATE reduction SET state = ?, ended_on = ?, version = version + 1
                WHERE id = ? AND state = 'APPROVED'""", turns, 500, (statement, turn) -> {
            statement.setString(1, ReductionState.APPROVED.to(to).name());
            statement.setObject(2, date);
            statement.setObject(3, turn.id());
        });
        Instant at = clock.instant();
        timeline.addAll(turns.stream()
                .map(turn -> new JdbcTimeline.Line(
                        turn.caseId(),
                        at,
                        Timeline.Kind.APPROVAL,
                        STEP,
                        "timeline.reduction." + word,
                        List.of(turn.sum().shown())))
                .toList());
        turns.forEach(turn -> events.publishEvent(new CaseChanged(
                turn.caseId(),
                "reduction." + word,
                Map.of(ReductionBook.REDUCTION, turn.id().toString()),
                STEP,
                at)));
        return turns.size();
    }
}
