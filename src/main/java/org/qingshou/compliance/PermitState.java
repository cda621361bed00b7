package org.qingshou.compliance;

import java.util.EnumSet;
import java.util.Set;

/** Life of a permit. */
public enum PermitState {
    ASKED,
    ALLOWED,
    DROPPED,
    USED;

    Set<PermitState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(ALLOWED, DROPPED);
            case ALLOWED -> EnumSet.of(USED);
            case DROPPED, USED -> EnumSet.noneOf(PermitState.class);
        };
    }

    PermitState to(PermitState target) {
        if (!next().contains(target))
            throw new IllegalStateException("a permit that is " + this + " cannot become " + target);
        return target;
    }
}
