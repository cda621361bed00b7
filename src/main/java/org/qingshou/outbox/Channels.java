package org.qingshou.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.channel.OutboundChannel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The channels by their kind, looked up late because features that bring one also queue messages. */
@Component
class Channels {
    private final Supplier<Stream<OutboundChannel>> found;
    private volatile @Nullable Map<String, OutboundChannel> byKind;

    @Autowired
    Channels(ObjectProvider<OutboundChannel> channels) {
        this(channels::stream);
    }

    Channels(Supplier<Stream<OutboundChannel>> found) {
        this.found = found;
    }

    Optional<OutboundChannel> find(String kind) {
        Map<String, OutboundChannel> known = byKind;
        if (known == null) {
            // Two channels of one kind are a mistake in the code, which the collector reports.
            known = found.get().collect(Collectors.toUnmodifiableMap(OutboundChannel::kind, channel -> channel));
            byKind = known;
        }
        return Optional.ofNullable(known.get(kind));
    }

    OutboundChannel get(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("no outbound channel of kind " + kind));
    }
}
