package org.qingshou.cases;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** R-TIME-01 is judged when an act begins; one that may run over the edge is warned of it. Pure. */
public final class QuietEdge {
    private static final Duration SOON = Duration.ofHours(1);

    private QuietEdge() {}

    /** How long it is to the quiet hours; empty where they are far, or begun already and lifted by an agreement. */
    public static Optional<Duration> until(LocalTime quietFrom, ZonedDateTime started) {
        Duration left = Duration.between(started.toLocalTime(), quietFrom);
        return left.isNegative() || left.isZero() || left.compareTo(SOON) > 0 ? Optional.empty() : Optional.of(left);
    }
}
