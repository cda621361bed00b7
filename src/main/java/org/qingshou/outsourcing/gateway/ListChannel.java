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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an agency for a page of its list. A question like any message: it waits through an outage, for its own agency alone,
 * and is gone on with by any node.
 */
@Component
class ListChannel implements OutboundChannel {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 500;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    /** Some eight hours; the next day asks anew. */
    private static final Pace PACE = new Pace(
            List.of(
                    Duration.ZERO,
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4)),
            false,
            false,
            Duration.ofHours(2));

    private final SignedRequests requests;
    private final PlacementOutcomes outcomes;
    private final AgencyLists lists;
    private final BusinessClock clock;

    ListChannel(SignedRequests requests, PlacementOutcomes outcomes, AgencyLists lists, BusinessClock clock) {
        this.requests = requests;
        this.outcomes = outcomes;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return GatewayKinds.LIST;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public Request build(Message message) {
        JsonNode body = JSON.readTree(message.body());
        String after = body.path("after").asString("");
        String path = "/placements?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after);
        return requests.get(
                outcomes.address(message.partner()), path, UUID.randomUUID().toString());
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        int status = answer.status();
        if (status != OK)
            return status < 300 || status == CONFLICT
                    ? new Delivery.Stopped(status, "")
                    : HttpAnswers.read(answer, null, AgencyAnswers.detail(answer), clock.instant());
        try {
            lists.page(run(message), message.seq(), ListPage.read(answer.body()));
            return new Delivery.Accepted(null);
        } catch (ListPage.NotAList e) {
            return new Delivery.Stopped(status, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        switch (outcome) {
            case Delivery.Accepted ignored -> lists.arrived(run(message), message.seq());
            case Delivery.Rejected(var status, var reason) -> lists.failed(run(message), problem(status, reason));
            case Delivery.Stopped(var status, var reason) -> lists.failed(run(message), problem(status, reason));
            case Delivery.Unknown ignored -> {}
            case Delivery.Later ignored -> {}
            case Delivery.NotThere ignored -> {}
            case Delivery.Withheld ignored -> {}
            case Delivery.Postponed ignored -> {}
        }
    }

    /** Asked often enough. */
    @Override
    public void stuck(Message message) {
        lists.failed(run(message), "");
    }

    @Override
    public void late(Message message) {
        lists.late(run(message));
    }

    private static UUID run(Message message) {
        return UUID.fromString(message.orderingKey());
    }

    private static String problem(int status, String reason) {
        return ((status == 0 ? "" : "HTTP " + status) + " " + reason).strip();
    }
}
