package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.compliance.GuaranteePeriod.Form;

class GuaranteePeriodTest {
    private static final GuaranteePeriod RULE = GuaranteePeriod.STATUTORY;
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10,, 2026-09-10",
        "2025-08-31,, 2026-02-28",
        "2023-08-31,, 2024-02-29",
        "2025-12-31,, 2026-06-30",
        "2026-03-10, 2028-03-10, 2028-03-10",
        "2026-03-10, 2026-03-11, 2026-03-11",
        "2026-03-10, 2026-03-10, 2026-09-10",
        "2026-03-10, 2026-03-09, 2026-09-10"
    })
    void theContractsDateOrSixMonths(LocalDate due, LocalDate contract, LocalDate last) {
        assertThat(RULE.endsOn(due, contract)).isEqualTo(last);
    }

    @Test
    void aSilentContractIsGeneralSinceTheCivilCode() {
        assertThat(RULE.form(null, LocalDate.of(2020, 12, 31))).isEqualTo(Form.JOINT);
        assertThat(RULE.form(null, LocalDate.of(2021, 1, 1))).isEqualTo(Form.GENERAL);
        assertThat(RULE.form(Form.GENERAL, LocalDate.of(2019, 1, 1))).isEqualTo(Form.GENERAL);
        assertThat(RULE.form(Form.JOINT, LocalDate.of(2025, 1, 1))).isEqualTo(Form.JOINT);
    }

    @ParameterizedTest
    @CsvSource({
        "JOINT, GUA_CLAIM_JOINT, SVC_EMS, true",
        "JOINT, GUA_CLAIM_JOINT, SVC_CALL, false",
        "JOINT, GUA_SUE_DEBTOR, PROOF_COURT, false",
        "GENERAL, GUA_CLAIM_JOINT, SVC_EMS, false",
        "GENERAL, GUA_SUE_DEBTOR, PROOF_COURT, true",
        "GENERAL, GUA_SUE_DEBTOR, SVC_EMS, false",
        "JOINT, LIM_DEMAND_SERVED, SVC_EMS, false"
    })
    void eachFormIsKeptByItsOwnEventOnly(Form form, String kind, String proof, boolean kept) {
        assertThat(RULE.proven(form, kind, proof)).isEqualTo(kept);
    }

    @Test
    void theLastDayIsStillInTime() {
        LocalDate last = RULE.endsOn(DUE, null);
        assertThat(RULE.stops(DUE, last, DUE.minusDays(1))).isFalse();
        assertThat(RULE.stops(DUE, last, DUE)).isTrue();
        assertThat(RULE.stops(DUE, last, last)).isTrue();
        assertThat(RULE.stops(DUE, last, last.plusDays(1))).isFalse();
        assertThat(RULE.lapsed(last, last)).isFalse();
        assertThat(RULE.lapsed(last, last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"91,", "90, 90", "61, 90", "60, 60", "31, 60", "30, 30", "8, 30", "7, 7", "0, 7"})
    void alertsBeginOnTheirDay(int left, Integer alert) {
        LocalDate last = RULE.endsOn(DUE, null);
        assertThat(RULE.alert(last, last.minusDays(left)).orElse(null)).isEqualTo(alert);
    }
}
