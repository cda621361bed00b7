package org.qingshou.outsourcing.gateway;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.outbox.Outbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks platforms how cases stand: by their list where the mapping has one, otherwise case by case. */
@Component
public class StateQuestions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AgencyChannels channels;
    private final Outbox outbox;

    StateQuestions(AgencyChannels channels, Outbox outbox) {
        this.channels = channels;
        this.outbox = outbox;
    }

    /** How a platform can be asked. */
    public enum Way {
        LIST,
        EACH,
        NONE
    }

    public Way way(String agency) {
        AgencyChannel channel = channels.find(agency);
        if (channel.kind() != ChannelKind.CUITIANXIA) return Way.NONE;
        ChannelMapping mapping = channels.mapping(agency);
        if (mapping.list() != null) return Way.LIST;
        return mapping.stateAt() != null ? Way.EACH : Way.NONE;
    }

    /** Whether the agency can be asked for its list at all. */
    public boolean lists(String agency) {
        return channels.find(agency).kind() == ChannelKind.OPEN_AGENCY || way(agency) == Way.LIST;
    }

    public void list(String agency, UUID run, int page, @Nullable String after, ActorId by) {
        queue(agency, run.toString(), page, after == null ? Map.of() : Map.of("after", after), by);
    }

    /** @param round number of the asking, so that one case is asked for once in it */
    public void one(String agency, UUID placement, int round, ActorId by) {
        queue(agency, key(placement), round, Map.of("packageId", placement.toString()), by);
    }

    /** Apart from the placement's own messages, which must not wait for a question. */
    public static String key(UUID placement) {
        return "state-" + placement;
    }

    private void queue(String agency, String key, int seq, Map<String, String> body, ActorId by) {
        outbox.queue(Ids.next(), GatewayKinds.STATE, agency, key, seq, JSON.writeValueAsString(body), by);
    }
}
