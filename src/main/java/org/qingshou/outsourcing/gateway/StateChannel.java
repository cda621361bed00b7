package org.qingshou.outsourcing.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.Pace;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Carries the question how cases stand, and takes in what the platform says. */
@Component
class StateChannel implements OutboundChannel {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The next round asks anew. */
    private static final Pace PACE = new Pace(
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)), false, true, Duration.ofHours(2));

    private final AgencyChannels channels;
    private final MappedAdapter adapter;
    private final PolledStates states;

    StateChannel(AgencyChannels channels, MappedAdapter adapter, PolledStates states) {
        this.channels = channels;
        this.adapter = adapter;
        this.states = states;
    }

    @Override
    public String kind() {
        return GatewayKinds.STATE;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    /** The agency may be reached in another way by now. */
    @Override
    public Optional<Delivery> leave(Message message) {
        boolean mapped = channels.find(message.partner()).kind() == ChannelKind.CUITIANXIA;
        return mapped ? Optional.empty() : Optional.of(new Delivery.Withheld("other channel"));
    }

    @Override
    public Request build(Message message) {
        JsonNode body = JSON.readTree(message.body());
        if (body.has("packageId"))
            return adapter.question(
                    message.partner(), UUID.fromString(body.path("packageId").asString()));
        String after = body.path("after").asString("");
        return adapter.list(message.partner(), after.isEmpty() ? null : after);
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        JsonNode body = JSON.readTree(message.body());
        boolean one = body.has("packageId");
        UUID id = UUID.fromString(one ? body.path("packageId").asString() : message.orderingKey());
        AgencyAdapter.Listed listed =
                one ? adapter.readState(message.partner(), id, answer) : adapter.readList(message.partner(), answer);
        return switch (listed) {
            case AgencyAdapter.Listed.None(var why) -> why;
            case AgencyAdapter.Listed.Page(var page) -> {
                states.told(message.partner(), id, message.seq(), page);
                yield new Delivery.Accepted(null);
            }
        };
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        // What was told is taken in when it is read; what was not is asked for again.
    }

    @Override
    public void stuck(Message message) {
        states.silent(message.partner(), message.id());
    }
}
