package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest comparison with an agency.
 *
 * @param id null where there was none yet
 * @param lastDone when both books were last compared to the end
 * @param open differences that wait for somebody, of the reader's branches
 * @param problem why it could not be done
 */
public record ReconciliationView(
        String agencyCode,
        String agencyName,
        @Nullable UUID id,
        @Nullable State state,
        @Nullable Instant startedAt,
        @Nullable Instant lastDone,
        int listed,
        int found,
        int open,
        @Nullable String problem) {
    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** What made it begin. */
    enum Cause {
        SCHEDULE,
        BUTTON,
        OUTAGE
    }
}
