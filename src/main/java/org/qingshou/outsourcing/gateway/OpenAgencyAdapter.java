package org.qingshou.outsourcing.gateway;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.outbox.channel.OutboundChannel.Request;
import org.springframework.stereotype.Component;

/** The published contract: signed calls, the message's id as the idempotency key. */
@Component
class OpenAgencyAdapter implements AgencyAdapter {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int PAGE = 500;

    private final SignedRequests requests;
    private final PlacementOutcomes outcomes;
    private final BusinessClock clock;

    OpenAgencyAdapter(SignedRequests requests, PlacementOutcomes outcomes, BusinessClock clock) {
        this.requests = requests;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.OPEN_AGENCY;
    }

    @Override
    public Request place(Message message) {
        String id = message.id().toString();
        return requests.post(outcomes.address(message.partner()), "/placements", id, id, message.body());
    }

    @Override
    public Delivery readPlace(Message message, Answer answer) {
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
        return answer.status() == NOT_FOUND ? new Delivery.NotThere() : readPlace(message, answer);
    }

    @Override
    public Request recall(Message message) {
        String id = message.id().toString();
        return requests.post(
                outcomes.address(message.partner()),
                "/placements/" + message.orderingKey() + "/recall",
                id,
                id,
                message.body());
    }

    @Override
    public Delivery readRecall(Message message, Answer answer) {
        return HttpAnswers.read(answer, null, AgencyAnswers.detail(answer), clock.instant());
    }

    @Override
    public Request list(String agency, @Nullable String after) {
        String path = "/placements?limit=" + PAGE + (after == null ? "" : "&after=" + after);
        return requests.get(outcomes.address(agency), path, UUID.randomUUID().toString());
    }

    @Override
    public Listed readList(String agency, Answer answer) {
        int status = answer.status();
        if (status != OK)
            return new Listed.None(
                    status < 300 || status == CONFLICT
                            ? new Delivery.Stopped(status, "")
                            : HttpAnswers.read(answer, null, AgencyAnswers.detail(answer), clock.instant()));
        try {
            return new Listed.Page(ListPage.read(answer.body()));
        } catch (ListPage.NotAList e) {
            return new Listed.None(new Delivery.Stopped(status, String.valueOf(e.getMessage())));
        }
    }
}
