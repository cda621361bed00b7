package org.qingshou.outsourcing.score;

import java.time.LocalDate;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;

/** A day of China's as the moment in UTC at which it begins. */
final class Days {
    private Days() {}

    static Object start(LocalDate day) {
        return Utc.of(day.atStartOfDay(BusinessClock.DEFAULT_ZONE).toInstant());
    }
}
