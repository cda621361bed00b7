package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** Told with the court's ruling, confirmed by a second person, over by the court's word. */
public enum InsolvencyState {
    /** Pressing stops already, while a second person looks at the ruling. */
    PROPOSED,
    CONFIRMED,
    REJECTED,
    ENDED;

    Set<InsolvencyState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(CONFIRMED, REJECTED);
            case CONFIRMED -> EnumSet.of(ENDED);
            case REJECTED, ENDED -> EnumSet.noneOf(InsolvencyState.class);
        };
    }

    /** Whether it stands: whoever is concerned is not asked for payment. */
    public boolean stands() {
        return this == PROPOSED || this == CONFIRMED;
    }

    /** Refuses what the state table does not name. */
    InsolvencyState to(InsolvencyState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }
}
