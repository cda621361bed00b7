package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency's request for a paper, and what became of it; {@code fetched} counts how often it left. */
public record DocumentRequest(
        UUID id,
        UUID placement,
        String agency,
        DocumentKind kind,
        String reason,
        State state,
        Instant askedAt,
        @Nullable UUID evidence,
        @Nullable Instant expiresAt,
        int fetched) {
    /** How a request stands. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }
}
