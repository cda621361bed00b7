package org.qingshou.cases;

import java.time.Duration;
import java.time.LocalDateTime;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.BusinessClock;

/** Puts the clock to a time of day, so that no test hangs on when it runs. */
public final class SetClock {
    private SetClock() {}

    public static void to(LocalDateTime time, BusinessClock clock, ClockShift shift) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant().minus(clock.offset()), clock.getZone());
        shift.to(Duration.between(now, time));
    }
}
