package org.qingshou.outbox.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often a message is tried, as data. The first delay counts from its making, each further one from the attempt
 * before.
 *
 * @param goesOn whether the last delay is repeated without end; otherwise a person is asked after the last attempt
 * @param overtakes whether it leaves without waiting for earlier messages of its ordering key
 * @param alarmAfter age at which somebody is told that it is late
 */
public record Pace(List<Duration> delays, boolean goesOn, boolean overtakes, Duration alarmAfter) {
    /** The schedule that Standard Webhooks advises, some three days in all. */
    public static final Pace STANDARD = new Pace(
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24)),
            false,
            false,
            Duration.ofHours(2));

    /** One attempt, for what somebody waits for at the screen. */
    public static final Pace ONCE = new Pace(List.of(Duration.ZERO), false, true, Duration.ofHours(2));

    /** Partners may ask for patience, but not for ever. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private static final double JITTER = 0.1;

    public Pace {
        delays = List.copyOf(delays);
    }

    /**
     * The next attempt, up to a tenth later than planned so that many messages do not come back at the same moment.
     *
     * @param attempts attempts made so far
     * @param asked what the partner's {@code Retry-After} says
     * @param jitter from 0 to 1
     * @return empty where a person must look
     */
    public Optional<Instant> next(int attempts, Instant now, @Nullable Duration asked, DoubleSupplier jitter) {
        if (attempts >= delays.size() && !goesOn) return Optional.empty();
        Duration delay = delays.get(Math.min(attempts, delays.size() - 1));
        if (asked != null && asked.compareTo(delay) > 0)
            delay = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        return Optional.of(now.plus(delay).plusMillis((long) (delay.toMillis() * JITTER * jitter.getAsDouble())));
    }
}
