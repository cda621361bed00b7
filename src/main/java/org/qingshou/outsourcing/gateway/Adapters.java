package org.qingshou.outsourcing.gateway;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The adapter that an agency is spoken to through, looked up for each message: the kind of an agency may change. */
@Component
class Adapters {
    private final Map<ChannelKind, AgencyAdapter> byKind = new EnumMap<>(ChannelKind.class);
    private final AgencyChannels channels;

    Adapters(List<AgencyAdapter> adapters, AgencyChannels channels) {
        adapters.forEach(adapter -> byKind.put(adapter.kind(), adapter));
        this.channels = channels;
    }

    AgencyAdapter of(String agency) {
        return Objects.requireNonNull(byKind.get(channels.find(agency).kind()));
    }
}
