package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.kernel.BusinessClock;

class QuietEdgeTest {
    @ParameterizedTest
    @CsvSource({"20:59:59,", "21:00:00,PT1H", "21:58:00,PT2M", "21:59:59,PT1S", "22:00:00,", "23:30:00,", "08:00:00,"})
    void anHourBeforeTheQuietHoursTheWarningBegins(LocalTime started, @Nullable Duration left) {
        assertThat(QuietEdge.until(
                                LocalTime.of(22, 0),
                                LocalDate.of(2026, 3, 5).atTime(started).atZone(BusinessClock.DEFAULT_ZONE))
                        .orElse(null))
                .isEqualTo(left);
    }
}
