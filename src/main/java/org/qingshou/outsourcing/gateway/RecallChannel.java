package org.qingshou.outsourcing.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.Pace;
import org.springframework.stereotype.Component;

/**
 * Carries a recall. It overtakes everything, never gives up, and may be repeated freely: an agency that does not know
 * the package answers 200 all the same and remembers it.
 */
@Component
class RecallChannel implements OutboundChannel {
    static final Pace PACE = new Pace(
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(15)),
            true,
            true,
            Duration.ofMinutes(15));

    private final Adapters adapters;
    private final PlacementOutcomes outcomes;

    RecallChannel(Adapters adapters, PlacementOutcomes outcomes) {
        this.adapters = adapters;
        this.outcomes = outcomes;
    }

    @Override
    public String kind() {
        return GatewayKinds.RECALL;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public Optional<Delivery> leave(Message message) {
        return adapters.of(message.partner()).leave(message);
    }

    @Override
    public Request build(Message message) {
        return adapters.of(message.partner()).recall(message);
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        return adapters.of(message.partner()).readRecall(message, answer);
    }

    @Override
    public void take(Message message) {
        outcomes.take(UUID.fromString(message.orderingKey()));
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        if (outcome instanceof Delivery.Accepted) outcomes.recallArrived(UUID.fromString(message.orderingKey()));
    }

    @Override
    public void stuck(Message message) {
        outcomes.needsPerson(UUID.fromString(message.orderingKey()), kind());
    }

    @Override
    public void late(Message message) {
        outcomes.needsPerson(UUID.fromString(message.orderingKey()), kind());
    }
}
