package org.qingshou.strategy.methods.receivables;

/** How long a receivable is past its due date (账龄). */
enum Age {
    NOT_DUE,
    DAYS_30,
    DAYS_90,
    DAYS_180,
    DAYS_365,
    OLDER;

    private static final int[] LAST_DAYS = {0, 30, 90, 180, 365};

    static Age of(long daysOver) {
        for (int i = 0; i < LAST_DAYS.length; i++) if (daysOver <= LAST_DAYS[i]) return values()[i];
        return OLDER;
    }
}
