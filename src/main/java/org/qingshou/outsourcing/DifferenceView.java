package org.qingshou.outsourcing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.gateway.ListedState;

/**
 * Where both books differ, as the desk shows it.
 *
 * @param caseId null where we know no such placement
 * @param ours the placement's state when it was last compared
 * @param theirs what the agency's list said then; null where it was not in it
 * @param seen in how many comparisons running
 * @param settledBy who last did something about it; stays where it was found again
 * @param gone whether a later comparison no longer found it
 */
public record DifferenceView(
        UUID id,
        String agencyCode,
        String agencyName,
        UUID packageId,
        DifferenceKind kind,
        @Nullable CaseId caseId,
        @Nullable String caseNo,
        @Nullable PlacementState ours,
        @Nullable ListedState theirs,
        boolean open,
        boolean gone,
        Instant firstSeen,
        Instant lastSeen,
        int seen,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        DifferenceKind.@Nullable Way way,
        @Nullable String note) {
    /** How long it has stood. */
    public Duration age(Instant now) {
        return Duration.between(firstSeen, now);
    }
}
