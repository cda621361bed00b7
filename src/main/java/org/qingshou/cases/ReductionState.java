package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** Life of a reduction (减免): what a second person has allowed holds until it is booked, or its day has passed. */
public enum ReductionState {
    PROPOSED,
    APPROVED,
    REJECTED,
    BOOKED,
    LAPSED;

    Set<ReductionState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(BOOKED, LAPSED);
            case REJECTED, BOOKED, LAPSED -> EnumSet.noneOf(ReductionState.class);
        };
    }

    /** Refuses what the state table does not name. */
    ReductionState to(ReductionState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
