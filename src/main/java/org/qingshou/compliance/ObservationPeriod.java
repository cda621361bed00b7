package org.qingshou.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * R-CLS-03: how long a restructured loan is watched before it may be graded better. Measures for the risk classification of
 * financial assets, 2023 (high confidence): at least a year, and at least two repayment periods, whichever is longer. A
 * pure rule.
 *
 * @param months shortest length
 * @param periods repayment periods that must have passed
 */
public record ObservationPeriod(int months, int periods) {
    /** The best grade that a restructured loan may have while it is watched (medium confidence). */
    public static final String AT_BEST = "SPECIAL_MENTION";

    public static final ObservationPeriod STATUTORY = new ObservationPeriod(12, 2);

    public ObservationPeriod {
        if (months <= 0 || periods <= 0) throw new IllegalArgumentException("an observation lasts some time");
    }

    /**
     * First day on which a better grade is allowed.
     *
     * @param firstDueOn first due date after the restructuring
     * @param monthsPerPeriod months from one new due date to the next
     */
    public LocalDate endsOn(LocalDate firstDueOn, int monthsPerPeriod) {
        return firstDueOn.plusMonths(months(monthsPerPeriod));
    }

    /** How many months it lasts where due dates are so many months apart. */
    public int months(int monthsPerPeriod) {
        if (monthsPerPeriod <= 0) throw new IllegalArgumentException("a repayment period lasts at least a month");
        return Math.max(months, Math.multiplyExact(periods, monthsPerPeriod));
    }

    /** Length of the repayment period between two due dates in months of the calendar; at least one. */
    public static int between(LocalDate due, LocalDate next) {
        return Math.max(1, (int) ChronoUnit.MONTHS.between(YearMonth.from(due), YearMonth.from(next)));
    }

    public boolean upgradeAllowed(LocalDate firstDueOn, int monthsPerPeriod, LocalDate today) {
        return !today.isBefore(endsOn(firstDueOn, monthsPerPeriod));
    }
}
