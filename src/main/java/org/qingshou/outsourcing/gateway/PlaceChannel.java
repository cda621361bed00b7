package org.qingshou.outsourcing.gateway;

import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel;
import org.springframework.stereotype.Component;

/** Carries a case package to its agency. The message's id is the package's id and so the idempotency key. */
@Component
class PlaceChannel implements OutboundChannel {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final SignedRequests requests;
    private final PlacementOutcomes outcomes;
    private final BusinessClock clock;

    PlaceChannel(SignedRequests requests, PlacementOutcomes outcomes, BusinessClock clock) {
        this.requests = requests;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return GatewayKinds.PLACE;
    }

    @Override
    public Request build(Message message) {
        String id = message.id().toString();
        return requests.post(outcomes.address(message.partner()), "/placements", id, id, message.body());
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        if (answer.status() == GONE && outcomes.recalled(message.id()))
            return new Delivery.Rejected(GONE, "recalled before");
        return HttpAnswers.read(answer, AgencyAnswers.remoteId(answer), AgencyAnswers.detail(answer), clock.instant());
    }

    @Override
    public Optional<Request> inquiry(Message message) {
        UUID asking = UUID.randomUUID();
        return Optional.of(
                requests.get(outcomes.address(message.partner()), "/placements/" + message.id(), asking.toString()));
    }

    @Override
    public Delivery readInquiry(Message message, Answer answer) {
        return answer.status() == NOT_FOUND ? new Delivery.NotThere() : read(message, answer);
    }

    @Override
    public void take(Message message) {
        outcomes.take(message.id());
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        switch (outcome) {
            case Delivery.Accepted(var remoteId) -> outcomes.offered(message.id(), remoteId);
            case Delivery.Rejected(var status, var reason) -> outcomes.refused(message.id(), status, reason);
            case Delivery.Unknown ignored -> outcomes.maySent(message.id());
            case Delivery.Later ignored -> {}
            case Delivery.NotThere ignored -> {}
            case Delivery.Stopped ignored -> {}
            case Delivery.Withheld ignored -> {}
            case Delivery.Postponed ignored -> {}
        }
    }

    @Override
    public void stuck(Message message) {
        outcomes.needsPerson(message.id(), kind());
    }

    @Override
    public void late(Message message) {
        outcomes.needsPerson(message.id(), kind());
    }
}
