package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles the promises of many cases at once, in the caller's transaction. */
@Component
class PromiseLedger {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JdbcTimeline timeline;
    private final CasePayments payments;
    private final PromiseSettling settling;
    private final ApplicationEventPublisher events;

    PromiseLedger(
            JdbcClient jdbc,
            JdbcTemplate batch,
            JdbcTimeline timeline,
            CasePayments payments,
            CaseSettings settings,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.timeline = timeline;
        this.payments = payments;
        this.events = events;
        settling = new PromiseSettling(settings.graceDays());
    }

    /** @return how many promises changed */
    long settle(Collection<UUID> cases, LocalDate closed, ActorId by, Instant at) {
        if (cases.isEmpty()) return 0;
        Map<UUID, List<PromiseSettling.Given>> promises = jdbc
                .sql("SELECT * FROM promise WHERE case_id IN (:cases)")
                .param("cases", cases)
                .query(PromiseLedger::given)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PromiseSettling.Given::caseId));
        if (promises.isEmpty()) return 0;
        Map<UUID, List<PromiseSettling.Paid>> paid = payments.ofCases(promises.keySet());
        List<PromiseSettling.Settled> changed = new ArrayList<>();
        promises.forEach((caseId, given) ->
                settling.settle(given, paid.getOrDefault(caseId, List.of()), closed).stream()
                        .filter(PromiseSettling.Settled::changed)
                        .forEach(changed::add));
        write(changed, at);
        List<PromiseSettling.Settled> turned = changed.stream()
                .filter(settled -> settled.state() != settled.promise().state())
                .toList();
        timeline.addAll(turned.stream().map(settled -> line(settled, by, at)).toList());
        turned.forEach(settled -> events.publishEvent(event(settled, by, at)));
        return changed.size();
    }

    private void write(List<PromiseSettling.Settled> changed, Instant at) {
        batch.batchUpdate("""
                UPDATE promise SET state = ?, received = ?, settled_at = ?, version = version + 1
                WHERE id = ? AND state = ?""", changed, 500, (statement, settled) -> {
            statement.setString(1, settled.state().name());
            statement.setBigDecimal(2, settled.received().amount());
            statement.setObject(3, settled.state() == Promises.State.OPEN ? null : Utc.of(at));
            statement.setObject(4, settled.promise().id());
            statement.setString(5, settled.promise().state().name());
        });
    }

    private static JdbcTimeline.Line line(PromiseSettling.Settled settled, ActorId by, Instant at) {
        return new JdbcTimeline.Line(
                new CaseId(settled.promise().caseId()),
                at,
                Timeline.Kind.PROMISE,
                by,
                "timeline.promise.settled",
                List.of(
                        settled.promise().amount().shown(),
                        settled.promise().dueOn().toString(),
                        TextArgs.key("promise-state." + settled.state()),
                        settled.received().shown()));
    }

    private static CaseChanged event(PromiseSettling.Settled settled, ActorId by, Instant at) {
        return new CaseChanged(
                new CaseId(settled.promise().caseId()),
                "promise.settled",
                Map.of(
                        "promise", settled.promise().id().toString(),
                        "from", settled.promise().state().name(),
                        "to", settled.state().name(),
                        "received", settled.received().toString()),
                by,
                at);
    }

    private static PromiseSettling.Given given(ResultSet rs, int n) throws SQLException {
        return new PromiseSettling.Given(
                rs.getObject("id", UUID.class),
                rs.getObject("case_id", UUID.class),
                new Money(rs.getBigDecimal("amount")),
                rs.getObject("made_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                Promises.State.valueOf(rs.getString("state")),
                new Money(rs.getBigDecimal("received")));
    }
}
