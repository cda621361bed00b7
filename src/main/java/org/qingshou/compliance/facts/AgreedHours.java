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

    @Override
    public String toString() {
        return channel + " " + from + "-" + to;
    }
}
