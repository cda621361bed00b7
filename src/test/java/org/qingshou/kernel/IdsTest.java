package org.qingshou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final int MANY = 50_000;

    @Test
    void isOfVersionSevenAndTellsWhenItWasMade() {
        long before = Instant.now().toEpochMilli();
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        // One that many others were made before may be a little ahead of the clock.
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, Instant.now().toEpochMilli() + 1000);
    }

    @Test
    void laterOnesAreGreaterAsTheDatabaseComparesThem() {
        String last = "";
        for (int i = 0; i < MANY; i++) {
            String next = Ids.next().toString();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void noTwoThreadsGetTheSame() throws Exception {
        Callable<List<UUID>> some = () -> {
            List<UUID> made = new ArrayList<>();
            for (int i = 0; i < MANY; i++) made.add(Ids.next());
            return made;
        };
        Set<Long> times = new HashSet<>();
        Set<Long> chances = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<UUID>> each : threads.invokeAll(List.of(some, some, some, some)))
                for (UUID id : each.get()) {
                    times.add(id.getMostSignificantBits());
                    chances.add(id.getLeastSignificantBits());
                }
        }
        assertThat(times).hasSize(4 * MANY);
        assertThat(chances).hasSize(4 * MANY);
    }
}
