package org.qingshou.outsourcing.gateway;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
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

    private final SignedRequests requests;
    private final PlacementOutcomes outcomes;
    private final BusinessClock clock;

    RecallChannel(SignedRequests requests, PlacementOutcomes outcomes, BusinessClock clock) {
        this.requests = requests;
        this.outcomes = outcomes;
        this.clock = clock;
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
    public Request build(Message message) {
        String id = message.id().toString();
        return requests.post(
                outcomes.address(message.partner()),
                "/placements/" + message.orderingKey() + "/recall",
                id,
                id,
                message.body());
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        return HttpAnswers.read(answer, null, AgencyAnswers.detail(answer), clock.instant());
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
