package org.qingshou.outsourcing.gateway;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.qingshou.outbox.channel.Delivery;
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

    private final Adapters adapters;
    private final AgencyLists lists;

    ListChannel(Adapters adapters, AgencyLists lists) {
        this.adapters = adapters;
        this.lists = lists;
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
        return adapters.of(message.partner()).list(message.partner(), after.isEmpty() ? null : after);
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        return switch (adapters.of(message.partner()).readList(message.partner(), answer)) {
            case AgencyAdapter.Listed.None(var why) -> why;
            case AgencyAdapter.Listed.Page(var page) -> {
                lists.page(run(message), message.seq(), page);
                yield new Delivery.Accepted(null);
            }
        };
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
