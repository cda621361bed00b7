package org.qingshou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");

    @Test
    void theDayIsTheBanksDayNotTheMachines() {
        var clock =
                BusinessClock.shiftable(Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), BusinessClock.DEFAULT_ZONE));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void aShiftableClockMovesAndSaysByHowMuch() {
        var clock = BusinessClock.shiftable(Clock.fixed(MORNING, BusinessClock.DEFAULT_ZONE));
        clock.shift(Duration.ofHours(14));
        assertThat(clock.instant()).isEqualTo(MORNING.plus(Duration.ofHours(14)));
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(14));
    }

    @Test
    void theClockOfProductionCannotBeShifted() {
        assertThatThrownBy(() -> BusinessClock.real().shift(Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
