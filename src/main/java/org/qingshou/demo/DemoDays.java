package org.qingshou.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The days that the demo's bank has lived through: moves the clock to the hour in which somebody acts. */
@Component
@Profile("demo")
class DemoDays {
    private final BusinessClock clock;

    DemoDays(BusinessClock clock) {
        this.clock = clock;
    }

    /** Never into the future: whoever starts the demo just after midnight sees the night's work done already. */
    void go(LocalDate day, LocalTime time) {
        Instant real = clock.instant().minus(clock.offset());
        Duration offset =
                Duration.between(real, day.atTime(time).atZone(clock.getZone()).toInstant());
        clock.shift(offset.isPositive() ? Duration.ZERO : offset);
    }

    /** So much time passes. */
    void pass(Duration time) {
        Duration offset = clock.offset().plus(time);
        clock.shift(offset.isPositive() ? Duration.ZERO : offset);
    }

    LocalDate today() {
        return clock.today();
    }
}
