package org.qingshou.outsourcing.money;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/** A line of ours beside the row of theirs that is about the same, where there is one. */
public record Compared(
        @Nullable StatementLine ours, @Nullable Theirs theirs) {
    /** How the two agree. */
    public enum Result {
        SAME,
        DIFFERENT,
        ONLY_OURS,
        ONLY_THEIRS
    }

    public Result result() {
        if (ours == null) return Result.ONLY_THEIRS;
        if (theirs == null) return Result.ONLY_OURS;
        return difference().isZero() ? Result.SAME : Result.DIFFERENT;
    }

    /** What the agency asks beyond what we state. */
    public Money difference() {
        Money asked = theirs == null ? Money.ZERO : theirs.commission();
        return ours == null ? asked : asked.minus(ours.commission());
    }

    /** The day of the payment. */
    public @Nullable LocalDate day() {
        return ours != null ? ours.paidOn() : theirs == null ? null : theirs.paidOn();
    }

    /** The case that it is about. */
    public @Nullable UUID placement() {
        return ours != null ? ours.placement() : theirs == null ? null : theirs.placement();
    }
}
