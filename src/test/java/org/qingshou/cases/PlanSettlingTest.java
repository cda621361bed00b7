package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Money;

/** What payments make of instalments, with three days of grace and a plan broken at two missed. */
class PlanSettlingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final PlanSettling settling = new PlanSettling(3);

    private static PlanSettling.Given plan(PlanState state, LocalDate proposedOn, InstalmentState... states) {
        List<PlanSettling.Due> dues = new ArrayList<>();
        for (int i = 0; i < states.length; i++)
            dues.add(new PlanSettling.Due(i + 1, DAY.plusMonths(i + 1L), Money.of("100"), Money.ZERO, states[i]));
        return new PlanSettling.Given(UUID.randomUUID(), new UUID(1, 1), proposedOn, state, 2, dues);
    }

    private static PromiseSettling.Paid paid(LocalDate on, String amount) {
        return new PromiseSettling.Paid(on, Money.of(amount));
    }

    private PlanSettling.Settled settle(
            PlanSettling.Given plan, @Nullable LocalDate closed, PromiseSettling.Paid... paid) {
        return settling.settle(List.of(plan), List.of(paid), closed).getFirst();
    }

    private static PlanSettling.Given open(int count) {
        InstalmentState[] states = new InstalmentState[count];
        java.util.Arrays.fill(states, InstalmentState.OPEN);
        return plan(PlanState.ACTIVE, DAY, states);
    }

    @Test
    void aPaymentPaysTheOldestFirstAndThePartThatIsLeftStaysOpen() {
        PlanSettling.Settled settled = settle(open(3), null, paid(DAY.plusDays(2), "130"));
        assertThat(settled.dues())
                .extracting(PlanSettling.Due::state)
                .containsExactly(InstalmentState.PAID, InstalmentState.OPEN, InstalmentState.OPEN);
        assertThat(settled.dues().get(1).received()).isEqualTo(Money.of("30"));
        assertThat(settled.state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void whatWasPaidBeforeThePlanIsNotOfIt() {
        assertThat(settle(open(1), null, paid(DAY.minusDays(1), "100")).received())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void anInstalmentIsMissedOnlyWhenItsGraceIsClosed() {
        LocalDate due = DAY.plusMonths(1);
        assertThat(settle(open(2), due.plusDays(2)).dues().getFirst().state()).isEqualTo(InstalmentState.OPEN);
        PlanSettling.Settled late = settle(open(2), due.plusDays(3), paid(due, "99.99"));
        assertThat(late.nowIn(InstalmentState.MISSED)).hasSize(1);
        assertThat(late.state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void twoMissedAtOnceBreakItAndOneThatIsMadeGoodDoesNotCount() {
        LocalDate second = DAY.plusMonths(2).plusDays(3);
        assertThat(settle(open(3), second).state()).isEqualTo(PlanState.BROKEN);
        assertThat(settle(open(3), second, paid(DAY.plusMonths(1).plusDays(20), "100"))
                        .state())
                .isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void betweenClosesNothingIsFoundMissingOrBroken() {
        PlanSettling.Given behind =
                plan(PlanState.ACTIVE, DAY, InstalmentState.MISSED, InstalmentState.MISSED, InstalmentState.OPEN);
        PlanSettling.Settled settled = settle(behind, null, paid(DAY.plusMonths(2), "100"));
        assertThat(settled.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(settled.dues())
                .extracting(PlanSettling.Due::state)
                .containsExactly(InstalmentState.PAID, InstalmentState.MISSED, InstalmentState.OPEN);
    }

    @Test
    void allPaidCompletesItAndAReversalBringsItBack() {
        assertThat(settle(open(2), null, paid(DAY, "250")).state()).isEqualTo(PlanState.COMPLETED);
        PlanSettling.Given done = plan(PlanState.COMPLETED, DAY, InstalmentState.PAID, InstalmentState.PAID);
        PlanSettling.Settled again = settle(done, null, paid(DAY, "100"));
        assertThat(again.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(again.dues().get(1).state()).isEqualTo(InstalmentState.OPEN);
    }

    @Test
    void oneMoneyIsNotCountedForTwoPlans() {
        PlanSettling.Given first = plan(PlanState.ACTIVE, DAY, InstalmentState.OPEN);
        PlanSettling.Given second = plan(PlanState.ACTIVE, DAY.plusDays(5), InstalmentState.OPEN);
        List<PlanSettling.Settled> settled =
                settling.settle(List.of(second, first), List.of(paid(DAY.plusDays(6), "150")), null);
        assertThat(settled).extracting(PlanSettling.Settled::received).containsExactly(Money.of("100"), Money.of("50"));
    }
}
