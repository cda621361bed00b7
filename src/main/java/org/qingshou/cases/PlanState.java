package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** Life of a repayment plan (还款计划). A second person makes it active; what becomes of it then, payments decide. */
public enum PlanState {
    PROPOSED,
    ACTIVE,
    REJECTED,
    COMPLETED,
    BROKEN,
    CANCELLED;

    Set<PlanState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ACTIVE, REJECTED);
            case ACTIVE -> EnumSet.of(COMPLETED, BROKEN, CANCELLED);
            case COMPLETED -> EnumSet.of(ACTIVE);
            case REJECTED, BROKEN, CANCELLED -> EnumSet.noneOf(PlanState.class);
        };
    }

    /** Refuses what the state table does not name. */
    PlanState to(PlanState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
