package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationPeriodTest {
    private static final LimitationPeriod RULE = LimitationPeriod.STATUTORY;
    private static final LocalDate DUE = LocalDate.of(2020, 5, 10);

    @ParameterizedTest
    @CsvSource({"2023-03-31, 2026-03-31", "2024-02-29, 2027-02-28", "2021-02-28, 2024-02-28", "2023-12-31, 2026-12-31"})
    void threeYearsEndOnTheSameDayOrWithItsMonth(LocalDate due, LocalDate last) {
        assertThat(RULE.endsOn(due)).isEqualTo(last);
    }

    @Test
    void theLastDayIsStillWithinTime() {
        LocalDate last = RULE.endsOn(DUE);
        assertThat(RULE.expired(last, last.minusDays(1))).isFalse();
        assertThat(RULE.expired(last, last)).isFalse();
        assertThat(RULE.expired(last, last.plusDays(1))).isTrue();
    }

    @Test
    void aRestartCountsAnewButNeverBeyondTwentyYears() {
        assertThat(RULE.endsOn(DUE, LocalDate.of(2022, 7, 1))).isEqualTo("2025-07-01");
        assertThat(RULE.endsOn(DUE, LocalDate.of(2037, 5, 9))).isEqualTo("2040-05-09");
        assertThat(RULE.endsOn(DUE, LocalDate.of(2037, 5, 10))).isEqualTo("2040-05-10");
        assertThat(RULE.endsOn(DUE, LocalDate.of(2037, 5, 11))).isEqualTo("2040-05-10");
    }

    @Test
    void anEventMovesTheClockFromTheDueDateToTheLastDay() {
        LocalDate last = RULE.endsOn(DUE);
        assertThat(RULE.restarts(DUE, last, DUE.minusDays(1))).isFalse();
        assertThat(RULE.restarts(DUE, last, DUE)).isTrue();
        assertThat(RULE.restarts(DUE, last, last)).isTrue();
        assertThat(RULE.restarts(DUE, last, last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LIM_DEMAND_SERVED, SVC_SMS, SCOPE_CARD, true",
        "LIM_DEMAND_SERVED, SVC_EMAIL, SCOPE_CARD, true",
        "LIM_DEMAND_SERVED, SVC_SMS, SCOPE_CONSUMER, false",
        "LIM_DEMAND_SERVED, SVC_SMS, , false",
        "LIM_DEMAND_SERVED, SVC_WECOM, SCOPE_CARD, false",
        "LIM_DEMAND_SERVED, SVC_CALL, SCOPE_CARD, false",
        "LIM_ASSIGN_NOTICE, SVC_SMS, SCOPE_CARD, false",
        "LIM_DEMAND_SERVED, SVC_EMS, SCOPE_CORPORATE, true"
    })
    void aMessageThatArrivedIsProofForACardAlone(String kind, String proof, String scope, boolean proven) {
        assertThat(RULE.proven(kind, proof, scope)).isEqualTo(proven);
    }

    @Test
    void anExtensionPutsOffWhatHasNotRunOut() {
        LocalDate last = RULE.endsOn(DUE);
        assertThat(RULE.extended(last, last.minusDays(1))).isTrue();
        assertThat(RULE.extended(last, last)).isTrue();
        assertThat(RULE.extended(last, last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LIM_DEMAND_SERVED, SVC_EMS, true",
        "LIM_DEMAND_SERVED, SVC_HAND_COHABIT, true",
        "LIM_DEMAND_SERVED, SVC_CALL, false",
        "LIM_DEMAND_SERVED, SVC_SMS, false",
        "LIM_DEMAND_SERVED, PROOF_SIGNED, false",
        "LIM_DEBT_CONFIRMED, PROOF_SIGNED, true",
        "LIM_PART_PAYMENT, PROOF_PAYMENT, true",
        "LIM_SUIT, PROOF_COURT, true",
        "LIM_EXPIRED, PROOF_COURT, false"
    })
    void onlyWhatItsProofShowsRestartsIt(String kind, String proof, boolean proven) {
        assertThat(RULE.proven(kind, proof)).isEqualTo(proven);
    }

    @ParameterizedTest
    @CsvSource({"181,", "180, 180", "91, 180", "90, 90", "31, 90", "30, 30", "0, 30", "-1, 30"})
    void alertsBeginOnTheirDay(int left, Integer alert) {
        LocalDate last = RULE.endsOn(DUE);
        assertThat(RULE.alert(last, last.minusDays(left)).orElse(null)).isEqualTo(alert);
    }

    @Test
    void alertsThatDoNotFallAreRefused() {
        assertThatThrownBy(() -> new LimitationPeriod(3, 20, List.of(30, 90), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LimitationPeriod(3, 2, List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
