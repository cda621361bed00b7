package org.qingshou.outsourcing.gateway;

import java.util.Optional;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel;
import org.springframework.stereotype.Component;

/** Carries a case package to its agency. The message's id is the package's id and so the idempotency key. */
@Component
class PlaceChannel implements OutboundChannel {
    private final Adapters adapters;
    private final PlacementOutcomes outcomes;

    PlaceChannel(Adapters adapters, PlacementOutcomes outcomes) {
        this.adapters = adapters;
        this.outcomes = outcomes;
    }

    @Override
    public String kind() {
        return GatewayKinds.PLACE;
    }

    @Override
    public Optional<Delivery> leave(Message message) {
        return adapters.of(message.partner()).leave(message);
    }

    @Override
    public Request build(Message message) {
        return adapters.of(message.partner()).place(message);
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        return adapters.of(message.partner()).readPlace(message, answer);
    }

    @Override
    public Optional<Request> inquiry(Message message) {
        return adapters.of(message.partner()).inquiry(message);
    }

    @Override
    public Delivery readInquiry(Message message, Answer answer) {
        return adapters.of(message.partner()).readInquiry(message, answer);
    }

    @Override
    public void take(Message message) {
        outcomes.take(message.id());
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        switch (outcome) {
            case Delivery.Accepted(var remoteId) -> {
                outcomes.offered(message.id(), remoteId);
                adapters.of(message.partner()).sentAs(message).ifPresent(sent -> outcomes.sentAs(message.id(), sent));
            }
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
