package org.qingshou.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as screens show it: never its body. {@code lastStatus} is null where no answer came at all. */
public record OutboundView(
        UUID id,
        String kind,
        String partner,
        String orderingKey,
        int seq,
        MessageState state,
        boolean paused,
        int attempt,
        Instant dueAt,
        @Nullable Integer lastStatus,
        @Nullable String lastCause,
        Instant createdAt) {}
