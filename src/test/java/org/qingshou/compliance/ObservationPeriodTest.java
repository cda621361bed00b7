package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-03-31, 1, 2026-03-31",
        "2024-02-29, 3, 2025-02-28",
        "2025-08-31, 6, 2026-08-31",
        "2025-08-31, 9, 2027-02-28",
        "2025-01-15, 12, 2027-01-15"
    })
    void aYearOrTwoPeriodsWhicheverIsLonger(LocalDate firstDue, int months, LocalDate end) {
        ObservationPeriod rule = ObservationPeriod.STATUTORY;
        assertThat(rule.endsOn(firstDue, months)).isEqualTo(end);
        assertThat(rule.upgradeAllowed(firstDue, months, end.minusDays(1))).isFalse();
        assertThat(rule.upgradeAllowed(firstDue, months, end)).isTrue();
        assertThat(rule.upgradeAllowed(firstDue, months, end.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, 1",
        "2026-03-20, 2026-06-20, 3",
        "2026-11-15, 2027-05-15, 6",
        "2026-03-01, 2026-03-15, 1",
        "2026-02-28, 2027-02-28, 12"
    })
    void aPeriodIsCountedInMonthsOfTheCalendarAndIsAtLeastOne(LocalDate due, LocalDate next, int months) {
        assertThat(ObservationPeriod.between(due, next)).isEqualTo(months);
    }
}
