package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** How a case stands (清收中, 暂缓, 委外中, 已结案). A returning debt opens a new, linked case. */
public enum CaseState {
    OPEN,
    HELD,
    PLACED,
    CLOSED;

    Set<CaseState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(HELD, PLACED, CLOSED);
            case HELD -> EnumSet.of(OPEN, CLOSED);
            case PLACED -> EnumSet.of(OPEN, HELD, CLOSED);
            case CLOSED -> EnumSet.noneOf(CaseState.class);
        };
    }

    /** Refuses what the state table does not name. */
    CaseState to(CaseState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
