package org.qingshou.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.HttpAnswers;
import org.qingshou.outbox.channel.OutboundChannel.Answer;
import org.qingshou.outbox.channel.Pace;

/** The retry schedule and the meaning of each status, as the contract states them. */
class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void theStandardScheduleHasTenAttemptsAndThenAsksForAPerson() {
        List<Duration> waits = IntStream.range(1, 10)
                .mapToObj(made -> Duration.between(
                        NOW, Pace.STANDARD.next(made, NOW, null, () -> 0).orElseThrow()))
                .toList();
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(Pace.STANDARD.next(10, NOW, null, () -> 0)).isEmpty();
    }

    @Test
    void jitterAddsAtMostATenth() {
        assertThat(Pace.STANDARD.next(3, NOW, null, () -> 1)).contains(NOW.plus(Duration.ofMinutes(33)));
    }

    @Test
    void aPartnersWishForPatienceIsHonouredUpToADay() {
        assertThat(Pace.STANDARD.next(1, NOW, Duration.ofMinutes(2), () -> 0))
                .contains(NOW.plus(Duration.ofMinutes(2)));
        assertThat(Pace.STANDARD.next(1, NOW, Duration.ofSeconds(1), () -> 0))
                .contains(NOW.plus(Duration.ofSeconds(5)));
        assertThat(Pace.STANDARD.next(1, NOW, Duration.ofDays(9), () -> 0)).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aPaceThatGoesOnRepeatsItsLastDelay() {
        Pace recall = new Pace(List.of(Duration.ZERO, Duration.ofSeconds(30)), true, true, Duration.ofMinutes(15));
        assertThat(recall.next(400, NOW, null, () -> 0)).contains(NOW.plus(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource({"120,120", "0,0", "'Mon, 23 Nov 2026 02:03:00 GMT',180", "'Mon, 23 Nov 2026 01:00:00 GMT',0"})
    void retryAfterIsReadInBothItsForms(String value, long seconds) {
        assertThat(HttpAnswers.retryAfter(Map.of("retry-after", value), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "''"})
    void aRetryAfterThatCannotBeReadSaysNothing(String value) {
        assertThat(HttpAnswers.retryAfter(Map.of("Retry-After", value), NOW)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "200,Accepted",
        "201,Accepted",
        "202,Accepted",
        "204,Accepted",
        "409,Accepted",
        "408,Later",
        "425,Later",
        "429,Later",
        "500,Later",
        "502,Later",
        "503,Later",
        "504,Later",
        "400,Rejected",
        "422,Rejected",
        "301,Stopped",
        "401,Stopped",
        "403,Stopped",
        "404,Stopped",
        "405,Stopped",
        "410,Stopped",
        "413,Stopped"
    })
    void everyStatusHasItsMeaning(int status, String outcome) {
        Delivery read = HttpAnswers.read(new Answer(status, Map.of(), new byte[0]), null, "", NOW);
        assertThat(read.getClass().getSimpleName()).isEqualTo(outcome);
    }
}
