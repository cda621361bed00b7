package org.qingshou.cases.wording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.kernel.ActorId;

/**
 * A wording on file.
 *
 * @param id null for version 1, which comes with the product and was proposed by nobody
 */
public record Wording(
        @Nullable UUID id,
        NoticeText text,
        State state,
        @Nullable ActorId proposedBy,
        @Nullable Instant proposedAt,
        @Nullable ActorId decidedBy,
        @Nullable Instant decidedAt) {
    /** Where a wording stands. */
    public enum State {
        PROPOSED,
        /** Printed from now on. */
        IN_USE,
        REJECTED,
        /** Another one took its place. */
        REPLACED
    }
}
