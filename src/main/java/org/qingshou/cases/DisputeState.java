package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** Life of a dispute: open until it is answered, or taken back by the borrower. */
public enum DisputeState {
    OPEN,
    UPHELD,
    PARTLY_UPHELD,
    DISMISSED,
    WITHDRAWN;

    Set<DisputeState> next() {
        return this == OPEN
                ? EnumSet.of(UPHELD, PARTLY_UPHELD, DISMISSED, WITHDRAWN)
                : EnumSet.noneOf(DisputeState.class);
    }

    DisputeState to(DisputeState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
