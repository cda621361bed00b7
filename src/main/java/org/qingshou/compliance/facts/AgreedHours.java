package org.qingshou.compliance.facts;

import java.time.LocalTime;

/**
 * Hours of the day, from the first moment of {@code from} until before {@code to}, in the branch's zone; past midnight
 * where {@code to} is earlier.
 */
public record AgreedHours(String channel, LocalTime from, LocalTime to) {
    boolean holds(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }

    /** Reads what {@link #toString()} wrote. */
    public static AgreedHours parse(String told) {
        String[] parts = told.split("[ -]", -1);
        return new AgreedHours(parts[0], LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    @Override
    public String toString() {
        return channel + " " + from + "-" + to;
    }
}
