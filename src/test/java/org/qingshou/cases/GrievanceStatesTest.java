package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.ComplaintState.ACKNOWLEDGED;
import static org.qingshou.cases.ComplaintState.ANSWERED;
import static org.qingshou.cases.ComplaintState.RECEIVED;
import static org.qingshou.cases.DisputeState.DISMISSED;
import static org.qingshou.cases.DisputeState.OPEN;
import static org.qingshou.cases.DisputeState.PARTLY_UPHELD;
import static org.qingshou.cases.DisputeState.UPHELD;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of disputes and complaints, every pair allowed or refused, and the boundaries of their clocks. */
class GrievanceStatesTest {
    private static final LocalDate RECEIPT = LocalDate.of(2026, 3, 2);

    private static final Map<DisputeState, Set<DisputeState>> DISPUTES =
            Map.of(OPEN, Set.of(UPHELD, PARTLY_UPHELD, DISMISSED, DisputeState.WITHDRAWN));

    private static final Map<ComplaintState, Set<ComplaintState>> COMPLAINTS = Map.of(
            RECEIVED, Set.of(ACKNOWLEDGED, ANSWERED, ComplaintState.WITHDRAWN),
            ACKNOWLEDGED, Set.of(ANSWERED, ComplaintState.WITHDRAWN));

    @Test
    void onlyTheMovesOfTheTablesAreMade() {
        for (DisputeState from : DisputeState.values())
            for (DisputeState to : DisputeState.values())
                if (DISPUTES.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
        for (ComplaintState from : ComplaintState.values())
            for (ComplaintState to : ComplaintState.values())
                if (COMPLAINTS.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void anAnswerIsDueInFifteenDaysOnACreditReportInTwenty() {
        assertThat(ComplaintClock.answerBy(RECEIPT, ComplaintKind.CMP_THREAT)).isEqualTo(RECEIPT.plusDays(15));
        assertThat(ComplaintClock.answerBy(RECEIPT, ComplaintKind.CMP_CREDIT_REPORT))
                .isEqualTo(RECEIPT.plusDays(20));
    }

    @Test
    void itIsExtendedTwiceToThirtyAndToSixtyDays() {
        assertThat(ComplaintClock.extended(RECEIPT, 0)).isEqualTo(RECEIPT.plusDays(30));
        assertThat(ComplaintClock.extended(RECEIPT, 1)).isEqualTo(RECEIPT.plusDays(60));
        assertThat(ComplaintClock.extendable(1)).isTrue();
        assertThat(ComplaintClock.extendable(2)).isFalse();
    }

    @Test
    void aGraveOneIsAcknowledgedByTheNextDay() {
        assertThat(ComplaintClock.acknowledgeBy(RECEIPT, Severity.CRITICAL)).isEqualTo(RECEIPT.plusDays(1));
        assertThat(ComplaintClock.acknowledgeBy(RECEIPT, Severity.MEDIUM)).isEqualTo(RECEIPT.plusDays(3));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "11, false", "13, false", "14, true", "15, false"})
    void itIsToldOnTheTenthAndTheFourteenthDay(int day, boolean told) {
        assertThat(ComplaintClock.alertOn(RECEIPT, RECEIPT.plusDays(day))).isEqualTo(told);
    }

    @Test
    void theLastDayBelongsToTheAnswer() {
        assertThat(ComplaintClock.lapsed(RECEIPT, RECEIPT)).isFalse();
        assertThat(ComplaintClock.lapsed(RECEIPT, RECEIPT.plusDays(1))).isTrue();
    }
}
