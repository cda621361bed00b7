package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** A declaration that the whole is due: allowed by a second person, and in force only once it has reached the debtor. */
public enum AccelerationState {
    PROPOSED,
    /** Allowed; the notice is on its way and binds nobody yet. */
    APPROVED,
    REJECTED,
    DECLARED,
    /** Given up, or the arrears were paid, before the notice arrived. */
    WITHDRAWN;

    Set<AccelerationState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(DECLARED, WITHDRAWN);
            case REJECTED, DECLARED, WITHDRAWN -> EnumSet.noneOf(AccelerationState.class);
        };
    }

    /** Refuses what the state table does not name. */
    AccelerationState to(AccelerationState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
