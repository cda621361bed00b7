package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** A restructuring: a yes allows the agreement, a signature makes it, and the bank's books show whether it was carried out. */
public enum RestructuringState {
    PROPOSED,
    REJECTED,
    /** Allowed; nobody has signed yet. */
    APPROVED,
    SIGNED,
    /** What the bank's files tell shows it. */
    BOOKED,
    /** Not signed in time, given up, or the case ended otherwise. */
    LAPSED;

    Set<RestructuringState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(SIGNED, LAPSED);
            case SIGNED -> EnumSet.of(BOOKED, LAPSED);
            case REJECTED, BOOKED, LAPSED -> EnumSet.noneOf(RestructuringState.class);
        };
    }

    /** Refuses what the state table does not name. */
    RestructuringState to(RestructuringState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
