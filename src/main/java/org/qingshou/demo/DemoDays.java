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
    private static final Duration OFFICE_HOURS = Duration.ofHours(8);
    private static final int PARTS = 5;

    private final BusinessClock clock;
    private Duration perAct = Duration.ZERO;

    DemoDays(BusinessClock clock) {
        this.clock = clock;
    }

    /** Never into the future: whoever starts the demo just after midnight sees the night's work done already. */
    synchronized void go(LocalDate day, LocalTime time) {
        Instant real = clock.instant().minus(clock.offset());
        shift(Duration.between(real, day.atTime(time).atZone(clock.getZone()).toInstant()));
    }

    /** So many acts share the office hours of this day. */
    synchronized void share(int acts) {
        perAct = acts == 0 ? Duration.ZERO : OFFICE_HOURS.dividedBy(acts);
    }

    /** The time between two acts. */
    synchronized void nextAct() {
        shift(clock.offset().plus(perAct.multipliedBy(PARTS - 2).dividedBy(PARTS)));
    }

    /** Time within an act, as far as the day has it. */
    synchronized void pause(int minutes) {
        Duration most = perAct.dividedBy(PARTS);
        Duration asked = Duration.ofMinutes(minutes);
        shift(clock.offset().plus(asked.compareTo(most) < 0 ? asked : most));
    }

    private void shift(Duration offset) {
        clock.shift(offset.isPositive() ? Duration.ZERO : offset);
    }

    LocalDate today() {
        return clock.today();
    }
}
