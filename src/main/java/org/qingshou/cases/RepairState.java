package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** How the search for a lawful way to somebody stands (查找中, 已找到, 已查无). */
public enum RepairState {
    OPEN,
    FOUND,
    GIVEN_UP;

    Set<RepairState> next() {
        return this == OPEN ? EnumSet.of(FOUND, GIVEN_UP) : EnumSet.noneOf(RepairState.class);
    }

    /** Refuses what the state table does not name. */
    RepairState to(RepairState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
