package org.qingshou.cases;

import java.util.EnumSet;
import java.util.Set;

/** Life of a complaint: received, acknowledged to whoever complained, answered; or taken back. */
public enum ComplaintState {
    RECEIVED,
    ACKNOWLEDGED,
    ANSWERED,
    WITHDRAWN;

    Set<ComplaintState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, ANSWERED, WITHDRAWN);
            case ACKNOWLEDGED -> EnumSet.of(ANSWERED, WITHDRAWN);
            case ANSWERED, WITHDRAWN -> EnumSet.noneOf(ComplaintState.class);
        };
    }

    ComplaintState to(ComplaintState target) {
        if (!next().contains(target)) throw new IllegalTransition(this, target);
        return target;
    }

    boolean open() {
        return this == RECEIVED || this == ACKNOWLEDGED;
    }
}
