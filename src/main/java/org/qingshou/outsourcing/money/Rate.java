package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.Bucket;

/**
 * One line of a tariff: from which recovery rate on, in which overdue stage and from which placing on, an agency earns what.
 *
 * @param stage overdue stage when the case was placed; null for every stage that has no line of its own
 * @param fromRound 1 for a case placed for the first time, 2 for the second time and later unless a higher line stands, …
 * @param fromRate recovery rate in percent from which on it holds; the first line of each stage begins at 0
 * @param value percent of the money, or yuan per case
 */
public record Rate(@Nullable Bucket stage, int fromRound, BigDecimal fromRate, Kind kind, BigDecimal value) {
    private static final int RATE_SCALE = 2;
    private static final int VALUE_SCALE = 3;

    /** What the value is of. */
    public enum Kind {
        /** Of each payment that earns. */
        PERCENT,
        /** Once for a case in which money came in that earns. */
        FIXED
    }

    /** Scales are set so that equal lines are equal; more places are refused, never rounded away. */
    public Rate {
        fromRate = fromRate.setScale(RATE_SCALE, RoundingMode.UNNECESSARY);
        value = value.setScale(VALUE_SCALE, RoundingMode.UNNECESSARY);
    }
}
