package org.qingshou.messages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.outbox.OutboundView;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.Pace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Test messages of an administrator: the same mapping, the same way out, to a number of his own, and one attempt. They reach
 * no borrower, so nobody is asked.
 */
@Component
class TestMessages implements OutboundChannel {
    static final String KIND = "message.test";
    private static final String TEXT = "测试信息，请忽略。";

    private final Routes routes;
    private final Outbox outbox;
    private final MessageSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TestMessages(
            Routes routes,
            Outbox outbox,
            MessageSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.routes = routes;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    static ProviderRequest.Filling filling(UUID id, String to) {
        return new ProviderRequest.Filling(id, to, "测试", TEXT, TEXT, "TEST-1", "JVBERi0xLjQK");
    }

    @Transactional
    public void send(MessageRoute route, String to, ActorId by) {
        UUID id = Ids.next();
        outbox.queue(id, KIND, route.partner(), "message-test:" + id, 1, route.id() + " " + to, by);
        routes.tested(route.id(), id);
        events.publishEvent(new RouteChanged(
                route.id(), "message-route.tested", Map.of("name", route.name()), by, clock.instant()));
    }

    Optional<OutboundView> last(UUID route) {
        return routes.lastTest(route).flatMap(outbox::find);
    }

    String readAs(RouteMapping mapping, int status, String answer) {
        Delivery read = ProviderAnswer.read(
                mapping.answer(),
                new Answer(status, Map.of(), answer.getBytes(StandardCharsets.UTF_8)),
                clock.instant());
        return switch (read) {
            case Delivery.Accepted(var id) -> id == null ? "ACCEPTED" : "ACCEPTED " + id;
            case Delivery.Rejected(var code, var reason) -> "REJECTED " + reason;
            case Delivery.Later ignored -> "LATER";
            case Delivery.Unknown ignored -> "UNKNOWN";
            case Delivery.NotThere ignored -> "UNKNOWN";
            case Delivery.Stopped ignored -> "STOPPED";
            case Delivery.Withheld ignored -> "STOPPED";
            case Delivery.Postponed ignored -> "LATER";
        };
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Pace pace() {
        return Pace.ONCE;
    }

    @Override
    public Request build(Message message) {
        int space = message.body().indexOf(' ');
        MessageRoute route = routes.get(UUID.fromString(message.body().substring(0, space)));
        return ProviderRequest.of(
                route.mapping(),
                filling(message.id(), message.body().substring(space + 1)),
                routes.secrets(route.id()).own(),
                settings::mayBeInternal);
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        UUID route = UUID.fromString(message.body().substring(0, message.body().indexOf(' ')));
        return ProviderAnswer.read(routes.get(route).mapping().answer(), answer, clock.instant());
    }

    @Override
    public void settled(Message message, Delivery outcome) {}
}
