package org.qingshou.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the house, at microseconds as the database keeps them. Its offset can be moved only where it was
 * made shiftable, which the demo and the tests do; production makes a fixed one.
 */
public final class BusinessClock extends Clock {
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock base;
    private final boolean shiftable;
    private volatile Duration offset = Duration.ZERO;

    private BusinessClock(Clock base, boolean shiftable) {
        this.base = base;
        this.shiftable = shiftable;
    }

    public static BusinessClock real() {
        return new BusinessClock(Clock.system(DEFAULT_ZONE), false);
    }

    public static BusinessClock shiftable(Clock base) {
        return new BusinessClock(base, true);
    }

    public boolean isShiftable() {
        return shiftable;
    }

    public void shift(Duration newOffset) {
        if (!shiftable) throw new IllegalStateException("only the demo and tests may shift the clock");
        offset = newOffset;
    }

    public Duration offset() {
        return offset;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), getZone());
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        BusinessClock other = new BusinessClock(base.withZone(zone), shiftable);
        other.offset = offset;
        return other;
    }
}
