package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;

/** However an amount is divided, the instalments are that amount again. */
class InstalmentsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 31);

    private static Money sum(List<Instalments.Due> dues) {
        return dues.stream().map(Instalments.Due::amount).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void instalmentsAddUpToTheAmountToTheCent() {
        Random random = new Random(20261129);
        for (int i = 0; i < 5000; i++) {
            int count = 1 + random.nextInt(120);
            Money total = new Money(BigDecimal.valueOf(count + random.nextInt(90_000_000), 2));
            List<Instalments.Due> dues = Instalments.evenly(total, count, FIRST, PlanRhythm.MONTH);
            assertThat(sum(dues)).as("%s in %d", total, count).isEqualTo(total);
            assertThat(dues)
                    .hasSize(count)
                    .allSatisfy(due -> assertThat(due.amount().isPositive()).isTrue());
            // The last takes the cents that are left, fewer than there are instalments.
            BigDecimal more =
                    dues.getLast().amount().minus(dues.getFirst().amount()).amount();
            assertThat(more).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(count - 1L, 2));
            Money each = new Money(BigDecimal.valueOf(1 + random.nextInt(90_000_000), 2));
            if (total.amount()
                            .divide(each.amount(), 0, java.math.RoundingMode.CEILING)
                            .intValue()
                    > Instalments.MOST) continue;
            List<Instalments.Due> ofEach = Instalments.of(total, each, FIRST, PlanRhythm.QUARTER);
            assertThat(sum(ofEach)).as("%s by %s", total, each).isEqualTo(total);
            assertThat(ofEach.subList(0, ofEach.size() - 1))
                    .allSatisfy(due -> assertThat(due.amount()).isEqualTo(each));
            assertThat(each.atLeast(ofEach.getLast().amount())).isTrue();
        }
    }

    @Test
    void aPlanFromTheLastOfAMonthStaysThere() {
        assertThat(Instalments.evenly(Money.of("100"), 4, FIRST, PlanRhythm.MONTH))
                .extracting(Instalments.Due::on)
                .containsExactly(
                        FIRST, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
        assertThat(Instalments.evenly(Money.of("100"), 3, FIRST, PlanRhythm.HALF_YEAR))
                .extracting(Instalments.Due::on)
                .containsExactly(FIRST, LocalDate.of(2027, 6, 30), LocalDate.of(2027, 12, 31));
    }

    @Test
    void whatCannotBeDividedIsRefused() {
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable bad :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> Instalments.evenly(Money.of("0.05"), 6, FIRST, PlanRhythm.MONTH),
                        () -> Instalments.evenly(Money.of("100"), 0, FIRST, PlanRhythm.MONTH),
                        () -> Instalments.evenly(Money.of("100"), 601, FIRST, PlanRhythm.MONTH),
                        () -> Instalments.evenly(Money.of("-1"), 1, FIRST, PlanRhythm.MONTH),
                        () -> Instalments.of(Money.of("100"), Money.ZERO, FIRST, PlanRhythm.MONTH),
                        () -> Instalments.of(Money.of("100000"), Money.of("1"), FIRST, PlanRhythm.MONTH)))
            assertThatThrownBy(bad).isInstanceOf(Refused.class);
    }
}
