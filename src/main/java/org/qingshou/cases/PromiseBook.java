package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises: made by people, settled from payments. */
@Service
class PromiseBook implements Promises {
    private static final int LONGEST_YEARS = 5;

    private final CaseBook cases;
    private final PromiseRows rows;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    PromiseBook(
            CaseBook cases, PromiseRows rows, JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    @Transactional
    public UUID make(
            CaseId caseId,
            PersonId person,
            Money amount,
            LocalDate dueOn,
            String how,
            @Nullable String agencyCode,
            ActorId by,
            Instant at) {
        CollectionCase theCase = cases.open(caseId);
        LocalDate today = cases.today(theCase, at);
        if (!amount.isPositive()) throw Refused.badInput("cases.promise.amount");
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(LONGEST_YEARS)))
            throw Refused.badInput("cases.promise.date");
        if (Arrays.stream(PromiseHow.values()).noneMatch(way -> way.name().equals(how)))
            throw Refused.badInput("cases.promise.how");
        UUID id = Ids.next();
        rows.saveAndFlush(
                new PaymentPromise(id, caseId.value(), person.value(), amount, dueOn, how, agencyCode, today, by, at));
        theCase.next("PROMISE_DUE", dueOn);
        cases.save(theCase);
        timeline.add(
                caseId,
                at,
                Timeline.Kind.PROMISE,
                by,
                "timeline.promise",
                null,
                amount.shown(),
                dueOn.toString(),
                TextArgs.key("promise-how." + how));
        events.publishEvent(new CaseChanged(
                caseId,
                "promise.made",
                Map.of("promise", id.toString(), "amount", amount.toString(), "due", dueOn.toString()),
                by,
                at));
        return id;
    }

    @Override
    public List<Promise> ofCase(CaseId caseId) {
        return jdbc.sql("SELECT * FROM promise WHERE case_id = :c ORDER BY made_at DESC, id DESC")
                .param("c", caseId.value())
                .query(PromiseBook::row)
                .list();
    }

    private static Promise row(ResultSet rs, int n) throws SQLException {
        return new Promise(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new Money(rs.getBigDecimal("amount")),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("how"),
                State.valueOf(rs.getString("state")),
                new Money(rs.getBigDecimal("received")),
                rs.getObject("made_on", LocalDate.class),
                new ActorId(rs.getString("made_by")),
                rs.getString("agency_code"));
    }
}
