package org.qingshou.ledger.tape;

/** What a count of lateness counts. */
public enum DelayUnit {
    DAYS(1),
    /** Months late, as card systems count; each stands for thirty days where no due day is told. */
    MONTHS(30);

    private final int days;

    DelayUnit(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
