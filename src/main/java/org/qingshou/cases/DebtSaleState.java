package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** A sale of claims: allowed above, packed, then told to the borrower and completed, or given up. */
public enum DebtSaleState {
    PROPOSED,
    /** Allowed; the case is packed for sale: not placed, nothing forgone. */
    APPROVED,
    REJECTED,
    SOLD,
    DROPPED;

    Set<DebtSaleState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(SOLD, DROPPED);
            case REJECTED, SOLD, DROPPED -> EnumSet.noneOf(DebtSaleState.class);
        };
    }

    /** Refuses what the state table does not name. */
    DebtSaleState to(DebtSaleState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
