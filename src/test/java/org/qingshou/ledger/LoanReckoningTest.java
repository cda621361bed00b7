package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.AllocationOrder.Part;
import org.qingshou.ledger.LoanReckoning.Base;
import org.qingshou.ledger.LoanReckoning.Booked;
import org.qingshou.ledger.LoanReckoning.Result;

class LoanReckoningTest {
    private static final LocalDate TOLD = LocalDate.of(2026, 3, 2);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 20);
    private static final LocalDate MATURES = LocalDate.of(2027, 1, 20);

    @Test
    void aPaymentBookedUpToTheAsOfDateIsInTheBalances() {
        Result result = after(base(), TOLD.plusDays(9), paid(TOLD, "50"));
        assertThat(result.due().get(Part.PRINCIPAL)).isEqualByComparingTo("1000");
        assertThat(result.shares()).isEmpty();
    }

    @Test
    void whatIsMoreThanAllThatIsOwedIsKeptAsRest() {
        Booked payment = paid(TOLD.plusDays(1), "1030");
        Result result = after(base(), TOLD.plusDays(1), payment);
        assertThat(Objects.requireNonNull(result.shares().get(payment.id())).rest())
                .isEqualByComparingTo("10");
        assertThat(result.overdueSince()).isNull();
    }

    @Test
    void partsThatAreToldTakeNoMoreThanIsOwedOfEach() {
        Booked payment =
                with(paid(TOLD.plusDays(1), "100"), Map.of(Part.INTEREST, amount("70"), Part.PRINCIPAL, amount("30")));
        Result result = after(base(), TOLD.plusDays(1), payment);
        assertThat(result.due().get(Part.INTEREST)).isEqualByComparingTo("0");
        assertThat(result.due().get(Part.PRINCIPAL)).isEqualByComparingTo("970");
        assertThat(Objects.requireNonNull(result.shares().get(payment.id())).rest())
                .isEqualByComparingTo("50");
    }

    @Test
    void whoHasPaidAllThatWasDueIsNotOverdueUntilTheNextInstalmentFallsDue() {
        Booked payment = paid(TOLD.plusDays(1), "200");
        Result now = after(base(), LocalDate.of(2026, 3, 20), payment);
        assertThat(now.overdueSince()).isNull();
        assertThat(now.nextDueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        Result later = after(base(), LocalDate.of(2026, 3, 21), payment);
        assertThat(later.overdueSince()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(later.nextDueOn()).isNull();
    }

    @Test
    void aPaymentAndItsReversalLeaveNothingBehind() {
        Booked payment = paid(TOLD.plusDays(1), "120");
        Booked reversed =
                new Booked(payment.id(), payment.paidOn(), payment.bookedOn(), payment.amount(), null, null, true);
        Result result = after(base(), TOLD.plusDays(9), reversed, back(payment, TOLD.plusDays(5)));
        assertThat(result.due()).isEqualTo(base().due());
        assertThat(result.overdueSince()).isEqualTo(SINCE);
    }

    @Test
    void aReversalOfWhatTheBalancesHeldIsPutBackAndOpensTheInstalmentBefore() {
        Booked payment = paid(TOLD.minusDays(1), "120");
        Result result = after(base(), TOLD.plusDays(9), back(payment, TOLD.plusDays(5)));
        assertThat(result.due().get(Part.PRINCIPAL)).isEqualByComparingTo("1120");
        assertThat(result.overdueSince()).isEqualTo(SINCE.minusMonths(2));
    }

    @Test
    void aReversalThatIsHeldTooMovesNothing() {
        Booked payment = paid(TOLD.minusDays(1), "120");
        Result result = after(base(), TOLD.plusDays(9), back(payment, TOLD));
        assertThat(result.due()).isEqualTo(base().due());
    }

    @Test
    void anOverdueDateToldLaterThanTheBalancesIsMovedOnlyByWhatCameAfterIt() {
        Base base = new Base(base().due(), TOLD, SINCE, TOLD.plusDays(3));
        Result result = after(base, TOLD.plusDays(9), paid(TOLD.plusDays(3), "120"));
        assertThat(result.due().get(Part.PRINCIPAL)).isEqualByComparingTo("900");
        assertThat(result.overdueSince()).isEqualTo(SINCE);
    }

    @Test
    void aCardThatPaysItselfYoungerIsPaidInTheOrderOfItsAgeAgain() {
        LocalDate since = TOLD.minusDays(100);
        Base base = new Base(base().due(), TOLD, since, TOLD);
        RepaymentPlan plan = RepaymentPlan.estimated(since, amount("100"), MATURES, amount("1020"));
        Result result = new LoanReckoning(base, plan, "SCOPE_CARD", ChronoUnit.DAYS::between)
                .after(List.of(paid(TOLD.plusDays(1), "100"), paid(TOLD.plusDays(2), "15")), TOLD.plusDays(9));
        assertThat(result.due().get(Part.PRINCIPAL)).isEqualByComparingTo("900");
        assertThat(result.due().get(Part.INTEREST)).isEqualByComparingTo("5");
    }

    private static Result after(Base base, LocalDate on, Booked... payments) {
        LocalDate since = base.overdueSince();
        RepaymentPlan plan = since == null
                ? RepaymentPlan.none()
                : RepaymentPlan.estimated(since, amount("100"), MATURES, amount("1020"));
        return new LoanReckoning(base, plan, "SCOPE_CONSUMER", ChronoUnit.DAYS::between).after(List.of(payments), on);
    }

    private static Base base() {
        Map<Part, BigDecimal> due = new EnumMap<>(Part.class);
        for (Part part : Part.values()) due.put(part, BigDecimal.ZERO);
        due.put(Part.PRINCIPAL, amount("1000"));
        due.put(Part.INTEREST, amount("20"));
        return new Base(due, TOLD, SINCE, TOLD);
    }

    private static Booked paid(LocalDate day, String amount) {
        return new Booked(UUID.randomUUID(), day, day, amount(amount), null, null, false);
    }

    private static Booked with(Booked payment, @Nullable Map<Part, BigDecimal> told) {
        return new Booked(payment.id(), payment.paidOn(), payment.bookedOn(), payment.amount(), told, null, false);
    }

    private static Booked back(Booked payment, LocalDate day) {
        return new Booked(UUID.randomUUID(), day, day, payment.amount(), null, payment, false);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
