package org.qingshou.strategy;

import java.util.EnumSet;
import java.util.Set;

/** How one method stands in one case (未开放, 可启用, 进行中, 见效, 已尽力未果, 不适用). */
public enum StepState {
    LOCKED,
    AVAILABLE,
    ACTIVE,
    SUCCEEDED,
    EXHAUSTED,
    WAIVED;

    Set<StepState> next() {
        return switch (this) {
            case LOCKED -> EnumSet.of(AVAILABLE, WAIVED);
            case AVAILABLE -> EnumSet.of(ACTIVE, WAIVED, LOCKED);
            case ACTIVE -> EnumSet.of(SUCCEEDED, EXHAUSTED, AVAILABLE, LOCKED);
            case SUCCEEDED, EXHAUSTED, WAIVED -> EnumSet.of(AVAILABLE);
        };
    }

    StepState to(StepState target) {
        if (!next().contains(target))
            throw new IllegalStateException("a step that is " + this + " cannot become " + target);
        return target;
    }

    /** Nothing is left to do in it. */
    public boolean settled() {
        return this == SUCCEEDED || this == EXHAUSTED || this == WAIVED;
    }
}
