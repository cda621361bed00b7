package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** An asset taken in payment: allowed by a second person, and credited only once it is the bank's. */
public enum InKindState {
    PROPOSED,
    APPROVED,
    REJECTED,
    TAKEN,
    DROPPED;

    Set<InKindState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(TAKEN, DROPPED);
            case REJECTED, TAKEN, DROPPED -> EnumSet.noneOf(InKindState.class);
        };
    }

    /** Refuses what the state table does not name. */
    InKindState to(InKindState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
