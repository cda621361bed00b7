package org.qingshou.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * A text that may be sent once a second person has allowed it.
 *
 * @param subject of an e-mail; empty otherwise
 * @param replaces the text whose place it takes when it is allowed
 */
public record MessageTemplate(
        UUID id,
        MessageUse use,
        String name,
        String subject,
        String text,
        State state,
        @Nullable UUID replaces,
        ActorId proposedBy,
        Instant proposedAt,
        @Nullable ActorId decidedBy,
        int version) {
    /** Where a text stands. */
    public enum State {
        PROPOSED,
        ALLOWED,
        REJECTED,
        /** Replaced or switched off. */
        RETIRED
    }
}
