package org.qingshou.messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with providers. Of messages he sees how they fare, never to whom or what they say. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class RouteDesk {
    private static final int LISTED = 200;
    private static final String HIDDEN = "••••••";

    private final Routes routes;
    private final MessageRows rows;
    private final TestMessages tests;
    private final Outbox outbox;
    private final MessageSettings settings;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RouteDesk(
            Routes routes,
            MessageRows rows,
            TestMessages tests,
            Outbox outbox,
            MessageSettings settings,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.routes = routes;
        this.rows = rows;
        this.tests = tests;
        this.outbox = outbox;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** A message that waits for a person, without its addressee or text. */
    public record Held(UUID id, MessageKind kind, String branch, java.time.Instant plannedAt, String why) {}

    public List<MessageRoute> all() {
        return routes.all();
    }

    public UUID add(MessageKind kind, String name, RouteMapping mapping, String secret) {
        return routes.add(kind, name, mapping, secret, by());
    }

    public void change(MessageRoute seen, String name, RouteMapping mapping, @Nullable String secret) {
        routes.change(seen, name, mapping, secret, by());
    }

    public void activate(UUID id, boolean active) {
        routes.activate(id, active, by());
    }

    /** The secret for receipts, to be entered at the provider. */
    @Transactional
    public String receiptSecret(UUID id) {
        events.publishEvent(new RouteChanged(
                id, "message-route.secretShown", Map.of("name", routes.get(id).name()), by(), clock.instant()));
        return routes.secrets(id).receipts();
    }

    public String renewReceiptSecret(UUID id) {
        return routes.renew(id, by());
    }

    /** The very request that a message would leave as, with an invented one and the secret covered. */
    public String preview(MessageKind kind, String name, RouteMapping mapping) {
        RouteChecks.check(kind, name, mapping, HIDDEN, settings);
        Request request =
                ProviderRequest.of(mapping, TestMessages.filling(Ids.next(), "13800000000"), HIDDEN, host -> true);
        StringBuilder shown = new StringBuilder(request.method())
                .append(' ')
                .append(request.url())
                .append('\n');
        request.headers()
                .forEach((header, value) ->
                        shown.append(header).append(": ").append(value).append('\n'));
        return shown.append('\n')
                .append(new String(request.body(), StandardCharsets.UTF_8))
                .toString();
    }

    /** How an answer of the provider would be read: what the administrator pastes is tried on the mapping. */
    public String readAs(RouteMapping mapping, int status, String answer) {
        return tests.readAs(mapping, status, answer);
    }

    /** How a receipt of the provider would be read. */
    public List<String> receiptAs(RouteMapping mapping, String body) {
        return ProviderReceipts.read(mapping.receipt(), body.getBytes(StandardCharsets.UTF_8)).stream()
                .map(told -> told.id() + " " + told.code() + " " + told.result())
                .toList();
    }

    /** Sends an invented message to a number of the administrator's own; it belongs to no case. */
    public void test(UUID id, String to) {
        MessageRoute route = routes.get(id);
        if (to.isBlank() || to.length() > 100) throw Refused.badInput("messages.test.to");
        tests.send(route, to.strip(), by());
    }

    /** The latest test of a provider and how it fares; empty where there was none. */
    public java.util.Optional<org.qingshou.outbox.OutboundView> lastTest(UUID id) {
        return tests.last(id);
    }

    public List<Held> held() {
        return rows.stuck(LISTED).stream()
                .map(message -> {
                    String why = message.answerCode();
                    return new Held(
                            message.id(),
                            message.kind(),
                            message.branch().value(),
                            message.plannedAt(),
                            why == null ? Why.SILENT : why);
                })
                .toList();
    }

    /** Sends a held message after all: a person has made sure that it did not arrive. The guard is asked again. */
    @Transactional
    public void resend(UUID id) {
        if (!rows.move(id, MessageState.WAITING, null, MessageState.STUCK)) throw Refused.conflict("messages.moved");
        rows.doubted(id, null);
        outbox.resend(id, by());
        events.publishEvent(new MessageMoved(id, "borrower-message.resent", Map.of(), by(), clock.instant()));
    }

    private ActorId by() {
        return current.get().id();
    }
}
