package org.qingshou.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outbox.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with endpoints and their messages. A message is shown by what it is about, never its body. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class WebhookDesk {
    private static final int LISTED = 200;

    private final Endpoints endpoints;
    private final MessageWriter writer;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    WebhookDesk(
            Endpoints endpoints,
            MessageWriter writer,
            Outbox outbox,
            JdbcClient jdbc,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.endpoints = endpoints;
        this.writer = writer;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** A message to an endpoint: what it told, of how many cases, and how it fares. */
    public record DeliveryRow(String endpoint, WebhookEvent event, int cases, Instant madeAt, OutboundView message) {}

    private record Told(UUID id, String endpoint, WebhookEvent event, int cases, Instant madeAt) {}

    public List<WebhookEndpoint> endpoints() {
        return endpoints.all();
    }

    /** Adds an endpoint and gives its secret, which is shown this once. */
    public String add(String name, String url, Set<WebhookEvent> chosen) {
        return endpoints.add(Ids.next(), name, url, chosen, by()).text();
    }

    public void change(WebhookEndpoint seen, String name, String url, Set<WebhookEvent> chosen) {
        endpoints.change(seen, name, url, chosen, by());
    }

    public void activate(UUID id, boolean active) {
        endpoints.activate(id, active, by());
    }

    /** For good: what waits is taken back, what it was told stays to be read. */
    public void remove(UUID id) {
        endpoints.remove(id, by());
    }

    /** A new secret, which is shown this once; the old one signs beside it until it runs out or is retired. */
    public String rotate(UUID id) {
        return endpoints.rotate(id, by()).text();
    }

    public void retireFormer(UUID id) {
        endpoints.retireFormer(id, by());
    }

    /** Sends a message that says nothing, to see whether the endpoint hears us. */
    @Transactional
    public void test(UUID id) {
        WebhookEndpoint endpoint = endpoints.get(id);
        if (!endpoint.active()) throw Refused.conflict("webhooks.test.off");
        writer.test(endpoint, by());
        events.publishEvent(
                new WebhookChanged(id, "webhook.tested", Map.of("name", endpoint.name()), by(), clock.instant()));
    }

    /** The latest messages of all endpoints, the newest first. */
    public List<DeliveryRow> latest() {
        return rows(jdbc.sql("""
                        SELECT m.*, e.name FROM webhook_message m JOIN webhook_endpoint e ON e.id = m.endpoint_id
                        ORDER BY m.id DESC LIMIT :n""").param("n", LISTED));
    }

    /** Messages that will not leave without a person, oldest first. */
    public List<DeliveryRow> stuck() {
        List<UUID> ids = outbox.needingPerson(List.of(WebhookChannel.KIND), LISTED).stream()
                .map(OutboundView::id)
                .toList();
        if (ids.isEmpty()) return List.of();
        return rows(jdbc.sql("""
                        SELECT m.*, e.name FROM webhook_message m JOIN webhook_endpoint e ON e.id = m.endpoint_id
                        WHERE m.id IN (:ids) ORDER BY m.id""").param("ids", ids));
    }

    public void resend(UUID messageId) {
        boolean ours = outbox.find(messageId)
                .filter(message -> message.kind().equals(WebhookChannel.KIND))
                .isPresent();
        if (!ours) throw Refused.notFound("webhooks.message.unknown");
        outbox.resend(messageId, by());
    }

    private List<DeliveryRow> rows(JdbcClient.StatementSpec told) {
        List<Told> found = told.query((rs, n) -> new Told(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        WebhookEvent.valueOf(rs.getString("event")),
                        rs.getInt("cases"),
                        Utc.get(rs, "made_at")))
                .list();
        Map<UUID, OutboundView> messages = outbox
                .all(found.stream().map(Told::id).toList())
                .stream()
                .collect(Collectors.toMap(OutboundView::id, Function.identity()));
        return found.stream()
                .flatMap(one -> Stream.ofNullable(messages.get(one.id()))
                        .map(message ->
                                new DeliveryRow(one.endpoint(), one.event(), one.cases(), one.madeAt(), message)))
                .toList();
    }

    private ActorId by() {
        return current.get().id();
    }
}
