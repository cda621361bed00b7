package org.qingshou.webhooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.outbox.Outbox;
import org.qingshou.webhooks.CaseNews.Happening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns what happened into messages, one for up to 500 cases and each endpoint that wants it. */
@Component
class MessageWriter {
    static final int CASES_IN_A_MESSAGE = 500;

    private final JdbcClient jdbc;
    private final Endpoints endpoints;
    private final Outbox outbox;
    private final BusinessClock clock;

    MessageWriter(JdbcClient jdbc, Endpoints endpoints, Outbox outbox, BusinessClock clock) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a message says of a case is read here, at the end of the transaction that changed it. */
    private record Known(
            UUID id,
            String caseNo,
            String branch,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int version,
            @Nullable String customerNo) {}

    /** In the caller's transaction. */
    void write(List<Happening> happened) {
        List<WebhookEndpoint> active = endpoints.active();
        if (active.isEmpty()) return;
        List<Happening> alike = new ArrayList<>();
        for (Happening next :
                happened.stream().flatMap(one -> single(one).stream()).toList()) {
            if (!alike.isEmpty() && (alike.size() == CASES_IN_A_MESSAGE || !alike(alike.getFirst(), next))) {
                tell(alike, active);
                alike = new ArrayList<>();
            }
            alike.add(next);
        }
        tell(alike, active);
    }

    /** To this endpoint alone; it names no case. */
    void test(WebhookEndpoint endpoint, ActorId by) {
        queue(endpoint, WebhookEvent.TEST, 0, new WebhookPayload(WebhookEvent.TEST, clock.instant(), List.of()), by);
    }

    private static boolean alike(Happening one, Happening other) {
        return one.event() == other.event() && one.at().equals(other.at());
    }

    private List<Happening> single(Happening one) {
        UUID set = one.setId();
        if (set == null) return List.of(one);
        return jdbc.sql("SELECT case_id FROM pub_case_change WHERE set_id = :s ORDER BY case_id")
                .param("s", set)
                .query((rs, n) ->
                        Happening.toCase(one.event(), rs.getObject(1, UUID.class), one.agency(), one.by(), one.at()))
                .list();
    }

    private void tell(List<Happening> alike, List<WebhookEndpoint> active) {
        if (alike.isEmpty()) return;
        WebhookEvent event = alike.getFirst().event();
        List<WebhookEndpoint> listening = active.stream()
                .filter(endpoint -> endpoint.events().contains(event))
                .toList();
        if (listening.isEmpty()) return;
        Map<UUID, Known> known = known(alike);
        WebhookPayload payload = new WebhookPayload(
                event,
                alike.getFirst().at(),
                alike.stream().map(one -> said(one, known)).toList());
        listening.forEach(endpoint ->
                queue(endpoint, event, alike.size(), payload, alike.getFirst().by()));
    }

    private WebhookPayload.CaseNote said(Happening one, Map<UUID, Known> known) {
        Known found = Objects.requireNonNull(known.get(one.caseId()), "a case of the change is not there");
        LocalDate closedOn = found.closedOn();
        LocalDate date = switch (one.event()) {
            case OPENED -> found.openedOn();
            case CLOSED -> closedOn == null ? day(one.at()) : closedOn;
            case PLACED, RECALLED, RETURNED, PROMISED, PLAN_MADE, PLAN_BROKEN, TEST -> day(one.at());
        };
        return new WebhookPayload.CaseNote(
                found.id(),
                found.caseNo(),
                found.customerNo(),
                found.branch(),
                date,
                found.version(),
                one.agency(),
                one.promise(),
                one.plan());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private Map<UUID, Known> known(List<Happening> alike) {
        return jdbc
                .sql("""
                        SELECT c.id, c.case_no, c.branch_code, c.opened_on, c.closed_on, c.version, n.customer_no
                        FROM pub_case c LEFT JOIN pub_customer_number n ON n.person_id = c.person_id
                        WHERE c.id IN (:ids)""")
                .param("ids", alike.stream().map(Happening::caseId).distinct().toList())
                .query((rs, n) -> new Known(
                        rs.getObject("id", UUID.class),
                        rs.getString("case_no"),
                        rs.getString("branch_code"),
                        rs.getObject("opened_on", LocalDate.class),
                        rs.getObject("closed_on", LocalDate.class),
                        rs.getInt("version"),
                        rs.getString("customer_no")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    /** Each is its own ordering key: a message that an endpoint will not take holds up no other. */
    private void queue(WebhookEndpoint to, WebhookEvent event, int cases, WebhookPayload payload, ActorId by) {
        UUID id = Ids.next();
        outbox.queue(id, WebhookChannel.KIND, to.partner(), id.toString(), 1, payload.json(), by);
        jdbc.sql("""
                        INSERT INTO webhook_message (id, endpoint_id, event, cases, made_at)
                        VALUES (:i, :e, :t, :n, :at)""")
                .param("i", id)
                .param("e", to.id())
                .param("t", event.name())
                .param("n", cases)
                .param("at", Utc.of(clock.instant()))
                .update();
    }
}
