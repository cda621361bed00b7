package org.qingshou.cases;

import java.time.LocalDate;

/** How often an instalment falls due; who lives from the harvest or the herd does not pay every month. */
public enum PlanRhythm {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6);

    private final int months;

    PlanRhythm(int months) {
        this.months = months;
    }

    /** Counted from the first date, so that a plan from the 31st does not wander to the 28th. */
    LocalDate due(LocalDate first, int index) {
        return first.plusMonths((long) months * index);
    }
}
