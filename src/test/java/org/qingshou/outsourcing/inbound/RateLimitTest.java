package org.qingshou.outsourcing.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** So many calls a minute, for each caller by itself. */
class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, nanos::get);

    @Test
    void oneTooManyIsRefusedUntilTheNextMinute() {
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        nanos.addAndGet(60_000_000_000L);
        assertThat(limit.take("a")).isTrue();
    }

    @Test
    void oneCallerDoesNotUseUpAnothersCalls() {
        limit.take("a");
        limit.take("a");
        limit.take("a");
        assertThat(limit.take("b")).isTrue();
    }
}
