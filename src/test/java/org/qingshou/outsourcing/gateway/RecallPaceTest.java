package org.qingshou.outsourcing.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qingshou.outbox.channel.Pace;

/** A recall is tried quickly, then every quarter of an hour for as long as it takes. */
class RecallPaceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void aRecallNeverGivesUp() {
        Pace pace = RecallChannel.PACE;
        List<Duration> waits = IntStream.of(1, 2, 3, 4, 5, 6, 7, 500)
                .mapToObj(made -> Duration.between(
                        NOW, pace.next(made, NOW, null, () -> 0).orElseThrow()))
                .toList();
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
        assertThat(pace.overtakes()).isTrue();
        assertThat(pace.alarmAfter()).isEqualTo(Duration.ofMinutes(15));
    }
}
