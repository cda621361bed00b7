package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingshou.ledger.RepaymentPlan.Instalment;

class RepaymentPlanTest {
    private static final LocalDate JAN = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEB = LocalDate.of(2026, 2, 28);
    private static final LocalDate MAR = LocalDate.of(2026, 3, 31);
    private static final LocalDate TOLD = LocalDate.of(2026, 3, 2);

    @Test
    void withoutAPlanWhatIsToldStays() {
        assertThat(RepaymentPlan.none().oldestOpen(amount("500"), JAN)).isEqualTo(JAN);
    }

    @Test
    void anEstimateGoesOnMonthByMonthFromTheOldestOpenDay() {
        RepaymentPlan plan = RepaymentPlan.estimated(JAN, amount("100"), LocalDate.of(2026, 12, 31), amount("1000"));
        assertThat(plan.oldestOpen(amount("99.99"), JAN)).isEqualTo(JAN);
        assertThat(plan.oldestOpen(amount("100"), JAN)).isEqualTo(FEB);
        assertThat(plan.oldestOpen(amount("200"), JAN)).isEqualTo(MAR);
    }

    @Test
    void anEstimateReachesBackWhereAPaymentIsTakenBack() {
        RepaymentPlan plan = RepaymentPlan.estimated(MAR, amount("100"), LocalDate.of(2026, 12, 31), amount("1000"));
        assertThat(plan.oldestOpen(amount("-0.01"), MAR)).isEqualTo(FEB);
        assertThat(plan.oldestOpen(amount("-100"), MAR)).isEqualTo(FEB);
        assertThat(plan.oldestOpen(amount("-100.01"), MAR)).isEqualTo(JAN);
    }

    @Test
    void theLastInstalmentTakesWhatIsLeft() {
        RepaymentPlan plan = RepaymentPlan.estimated(JAN, amount("100"), FEB, amount("1000"));
        assertThat(plan.oldestOpen(amount("999"), JAN)).isEqualTo(FEB);
        RepaymentPlan matured = RepaymentPlan.estimated(MAR, amount("100"), JAN, amount("1000"));
        assertThat(matured.oldestOpen(amount("999"), MAR)).isEqualTo(MAR);
    }

    @Test
    void aScheduleCountsPrincipalAndInterestOfAnInstalmentTogether() {
        RepaymentPlan plan = RepaymentPlan.scheduled(schedule(), JAN, amount("300"), amount("20"), TOLD);
        assertThat(plan.oldestOpen(amount("109.99"), JAN)).isEqualTo(JAN);
        assertThat(plan.oldestOpen(amount("110"), JAN)).isEqualTo(FEB);
        assertThat(plan.oldestOpen(amount("220"), JAN)).isEqualTo(MAR);
        assertThat(plan.oldestOpen(amount("330"), JAN)).isEqualTo(MAR);
    }

    @Test
    void noInstalmentFallsDueAfterTheWholeHasBeenDeclaredDue() {
        LocalDate declared = LocalDate.of(2026, 3, 10);
        RepaymentPlan plan = RepaymentPlan.scheduled(schedule(), JAN, amount("300"), amount("20"), TOLD)
                .dueAtLatest(declared);
        assertThat(plan.oldestOpen(amount("110"), JAN)).isEqualTo(FEB);
        assertThat(plan.oldestOpen(amount("220"), JAN)).isEqualTo(declared);
        assertThat(plan.dueAtLatest(null)).isSameAs(plan);
    }

    @Test
    void whatTheBalancesSayWasPaidOfTheOldestInstalmentNeedNotBePaidAgain() {
        RepaymentPlan plan = RepaymentPlan.scheduled(schedule(), JAN, amount("240"), amount("10"), TOLD);
        assertThat(plan.oldestOpen(amount("39.99"), JAN)).isEqualTo(JAN);
        assertThat(plan.oldestOpen(amount("40"), JAN)).isEqualTo(FEB);
    }

    @Test
    void aPaymentTakenBackOpensTheInstalmentsBeforeInAScheduleToo() {
        RepaymentPlan plan = RepaymentPlan.scheduled(schedule(), MAR, amount("60"), amount("0"), MAR);
        assertThat(plan.oldestOpen(amount("-50"), MAR))
                .as("what had been paid of it")
                .isEqualTo(MAR);
        assertThat(plan.oldestOpen(amount("-50.01"), MAR)).isEqualTo(FEB);
        RepaymentPlan current = RepaymentPlan.scheduled(schedule(), null, amount("100"), amount("0"), TOLD);
        assertThat(current.oldestOpen(amount("-10"), null)).isEqualTo(FEB);
        assertThat(current.oldestOpen(amount("10"), null)).isNull();
    }

    @Test
    void aDayThatTheBankHasPutOffIsStillTheInstalmentNextToIt() {
        RepaymentPlan plan = RepaymentPlan.scheduled(schedule(), FEB.plusDays(2), amount("200"), amount("10"), TOLD);
        assertThat(plan.oldestOpen(amount("109"), FEB.plusDays(2))).isEqualTo(FEB.plusDays(2));
        assertThat(plan.oldestOpen(amount("110"), FEB.plusDays(2))).isEqualTo(MAR);
    }

    private static List<Instalment> schedule() {
        return List.of(instalment(JAN), instalment(FEB), instalment(MAR));
    }

    private static Instalment instalment(LocalDate dueOn) {
        return new Instalment(dueOn, amount("100"), amount("10"));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
