package org.qingshou.outsourcing.inbound;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** So many calls a minute for each key, counted in this process; it bounds a flood, it does no accounting. */
final class RateLimit {
    private static final long MINUTE = 60_000_000_000L;
    private static final int MOST_KEYS = 10_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    private record Window(long minute, int used) {}

    /** Counts one call; {@code false} where it is one too many. */
    boolean take(String key) {
        return count(key) <= perMinute;
    }

    private int count(String key) {
        long minute = Math.floorDiv(nanos.getAsLong(), MINUTE);
        if (windows.size() > MOST_KEYS) windows.values().removeIf(window -> window.minute() != minute);
        return windows.merge(
                        key,
                        new Window(minute, 1),
                        (old, fresh) -> old.minute() == minute ? new Window(minute, old.used() + 1) : fresh)
                .used();
    }
}
