package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.cases.Promises.State.BROKEN;
import static org.qingshou.cases.Promises.State.CANCELLED;
import static org.qingshou.cases.Promises.State.KEPT;
import static org.qingshou.cases.Promises.State.OPEN;
import static org.qingshou.cases.Promises.State.PARTLY_KEPT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Money;

class PromiseSettlingTest {
    private static final LocalDate MADE = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST_OF_GRACE = DUE.plusDays(3);

    private final PromiseSettling settling = new PromiseSettling(3);

    private static PromiseSettling.Given promise(String amount, LocalDate due, Promises.State state) {
        return new PromiseSettling.Given(
                UUID.randomUUID(), UUID.randomUUID(), Money.of(amount), MADE, due, state, Money.ZERO);
    }

    private static PromiseSettling.Paid paid(LocalDate on, String amount) {
        return new PromiseSettling.Paid(on, Money.of(amount));
    }

    private List<Promises.State> states(
            List<PromiseSettling.Given> promises, List<PromiseSettling.Paid> payments, LocalDate closed) {
        return settling.settle(promises, payments, closed).stream()
                .map(PromiseSettling.Settled::state)
                .toList();
    }

    private Promises.State state(Promises.State before, LocalDate closed, PromiseSettling.Paid... payments) {
        return states(List.of(promise("1000", DUE, before)), List.of(payments), closed)
                .getFirst();
    }

    @Test
    void theFullSumInTimeKeepsItAtOnce() {
        assertThat(state(OPEN, MADE, paid(MADE.plusDays(2), "400"), paid(MADE.plusDays(4), "600")))
                .isEqualTo(KEPT);
    }

    @Test
    void thePaymentsOfTheLastGraceDayStillCountAndTheNextDaysDoNot() {
        assertThat(state(OPEN, LAST_OF_GRACE, paid(LAST_OF_GRACE, "1000"))).isEqualTo(KEPT);
        assertThat(state(OPEN, LAST_OF_GRACE, paid(LAST_OF_GRACE.plusDays(1), "1000")))
                .isEqualTo(BROKEN);
    }

    @Test
    void moneyFromBeforeThePromiseDoesNotKeepIt() {
        assertThat(state(OPEN, LAST_OF_GRACE, paid(MADE.minusDays(1), "1000"))).isEqualTo(BROKEN);
    }

    @Test
    void itStaysOpenUntilItsGraceHasClosed() {
        assertThat(state(OPEN, LAST_OF_GRACE.minusDays(1), paid(DUE, "999.99"))).isEqualTo(OPEN);
        assertThat(state(OPEN, LAST_OF_GRACE, paid(DUE, "999.99"))).isEqualTo(PARTLY_KEPT);
    }

    @Test
    void aReversalTurnsAKeptOneBack() {
        assertThat(state(KEPT, MADE)).isEqualTo(OPEN);
        assertThat(state(KEPT, LAST_OF_GRACE)).isEqualTo(BROKEN);
        assertThat(state(PARTLY_KEPT, LAST_OF_GRACE)).isEqualTo(BROKEN);
    }

    @Test
    void aBrokenOneStaysBroken() {
        assertThat(state(BROKEN, LAST_OF_GRACE, paid(DUE, "1000"))).isEqualTo(BROKEN);
    }

    @Test
    void oneTakenBackIsNotLookedAt() {
        assertThat(states(List.of(promise("1000", DUE, CANCELLED)), List.of(paid(DUE, "1000")), DUE))
                .isEmpty();
    }

    @Test
    void aPaymentCountsOnceForTheOneThatFallsDueFirst() {
        PromiseSettling.Given first = promise("1000", DUE, OPEN);
        PromiseSettling.Given second = promise("500", DUE.plusDays(2), OPEN);
        assertThat(settling.settle(List.of(second, first), List.of(paid(DUE, "1200")), MADE))
                .extracting(settled -> settled.received().toString())
                .containsExactly("1000.00", "200.00");
    }
}
