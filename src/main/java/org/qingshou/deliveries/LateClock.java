package org.qingshou.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock for what must be made before the application whose clock it follows. */
final class LateClock extends Clock {
    private volatile Clock followed = Clock.systemUTC();

    void follow(Clock clock) {
        followed = clock;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return followed.withZone(zone);
    }

    @Override
    public Instant instant() {
        return followed.instant();
    }
}
