package org.qingshou.outsourcing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.gateway.ListedState;

/** How an agency's books differ from ours. */
public enum DifferenceKind {
    /** We take the case to be with the agency, and it does not have it. */
    MISSING_THERE,
    /** The agency works a package that we never gave it. */
    UNKNOWN_HERE,
    /** Both have it, in states that do not go together. */
    STATE_DIFFERS,
    /** Its right has ended, it was told so, and it works on. */
    WORKABLE_AFTER_RECALL;

    private static final Set<PlacementState> THERE =
            EnumSet.of(PlacementState.OFFERED, PlacementState.ACCEPTED, PlacementState.ACTIVE);

    /** What can be done about one. */
    public enum Way {
        /** Explained, or mended at the agency; it comes back where the next comparison finds it again. */
        NOTE,
        /** The package is sent once more; the agency is asked first whether it has it. */
        RESEND,
        /** The case comes home, or the agency is told once more that it has. */
        RECALL
    }

    /** Those that have a meaning for this kind. */
    public Set<Way> ways() {
        return this == MISSING_THERE ? EnumSet.allOf(Way.class) : EnumSet.of(Way.NOTE, Way.RECALL);
    }

    /**
     * Compares what both have of one package; whoever calls has left out what is on its way between the two.
     *
     * @param ours null where we know no such placement with this agency
     * @param left whether the package was ever queued for the agency
     * @param theirs null where it is not in the agency's list
     */
    static Optional<DifferenceKind> between(@Nullable PlacementState ours, boolean left, @Nullable ListedState theirs) {
        if (ours == null || !left)
            return theirs != null && theirs.workable() ? Optional.of(UNKNOWN_HERE) : Optional.empty();
        if (theirs == null) return THERE.contains(ours) ? Optional.of(MISSING_THERE) : Optional.empty();
        return switch (ours) {
            case QUEUED, SENT, OFFERED -> differs(theirs != ListedState.RECEIVED);
            case ACCEPTED, ACTIVE -> differs(theirs != ListedState.ACCEPTED);
            case PROPOSED,
                    APPROVED,
                    NOTIFIED,
                    REJECTED,
                    DECLINED,
                    OFFER_EXPIRED,
                    RECALL_REQUESTED,
                    RETURNED,
                    COMPLETED,
                    TERM_EXPIRED,
                    CANCELLED -> theirs.workable() ? Optional.of(WORKABLE_AFTER_RECALL) : Optional.empty();
            // A certificate says that nothing is there any more.
            case PURGED ->
                theirs.workable() ? Optional.of(WORKABLE_AFTER_RECALL) : differs(theirs != ListedState.DELETED);
        };
    }

    private static Optional<DifferenceKind> differs(boolean does) {
        return does ? Optional.of(STATE_DIFFERS) : Optional.empty();
    }
}
