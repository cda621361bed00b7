package org.qingshou.worklist;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * First day of the lunar year (春节) by the official calendar (GB/T 33661, as published by the Purple Mountain Observatory).
 * A list and no arithmetic: the usual library reckons with an approximate moon and is a day off in 2027 and 2030.
 */
final class LunarNewYear {
    private static final int FIRST_YEAR = 2024;
    private static final List<String> DAYS = List.of(
            "02-10", "01-29", "02-17", "02-06", "01-26", "02-13", "02-03", "01-23", "02-11", "01-31", "02-19", "02-08",
            "01-28", "02-15", "02-04", "01-24", "02-12", "02-01", "01-22", "02-10", "01-30", "02-17", "02-06", "01-26",
            "02-14", "02-02", "01-23");

    private LunarNewYear() {}

    /** Empty outside the years of the list, 2024 to 2050. */
    static Optional<LocalDate> of(int year) {
        int at = year - FIRST_YEAR;
        return at < 0 || at >= DAYS.size()
                ? Optional.empty()
                : Optional.of(MonthDay.parse("--" + DAYS.get(at)).atYear(year));
    }
}
