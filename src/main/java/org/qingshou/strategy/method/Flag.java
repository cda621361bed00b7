package org.qingshou.strategy.method;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case stands under, besides its causes. Some are known from holds alone, the others an officer can state in the
 * diagnosis.
 */
public enum Flag {
    PLAN_ACTIVE("HOLD_PLAN", false),
    RELIEF_HOLD("HOLD_RELIEF", false),
    DISPUTE("HOLD_DISPUTE", true),
    DISPUTE_ANSWERED(null, true),
    DECEASED("HOLD_DECEASED", true),
    INCAPACITY("HOLD_INCAPACITY", true),
    /** An heir or another person concerned is under 18. */
    MINOR(null, true),
    INSOLVENT("HOLD_INSOLVENCY", false),
    VULNERABLE("HOLD_VULNERABLE", true),
    /** The guarantee period ends within 60 days. */
    GUARANTEE_CLOCK(null, true),
    COMPLAINT("HOLD_COMPLAINT", true);

    /** Days before the end of a guarantee period at which it decides what comes next. */
    public static final int GUARANTEE_CLOCK_DAYS = 60;

    private final @Nullable String hold;
    private final boolean told;

    Flag(@Nullable String hold, boolean told) {
        this.hold = hold;
        this.told = told;
    }

    /** The flag that a hold of this code stands for. */
    public static Optional<Flag> ofHold(String code) {
        return Arrays.stream(values()).filter(flag -> code.equals(flag.hold)).findFirst();
    }

    /** Those an officer can state. */
    public static List<Flag> told() {
        return Arrays.stream(values()).filter(flag -> flag.told).toList();
    }
}
