package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** R-INT-01 at its edge: 24 % is no more than 24 %. */
class YearlyCostTest {
    private static final YearlyCost RULE = YearlyCost.PRACTICE;
    private static final BigDecimal PRINCIPAL = new BigDecimal("10000");
    private static final LocalDate PAID_OUT = LocalDate.of(2025, 3, 1);
    private static final LocalDate YEAR_LATER = LocalDate.of(2026, 3, 1);

    private static boolean above(String costs, LocalDate asOf) {
        return RULE.costsAbove(new BigDecimal(costs), PRINCIPAL, PAID_OUT, asOf);
    }

    @Test
    void aRateOfExactlyTheLimitPasses() {
        assertThat(RULE.rateAbove(new BigDecimal("0.24"))).isFalse();
        assertThat(RULE.rateAbove(new BigDecimal("0.240000"))).isFalse();
        assertThat(RULE.rateAbove(new BigDecimal("0.240001"))).isTrue();
        assertThat(RULE.rateAbove(null)).isFalse();
    }

    @Test
    void costsOfExactlyTheLimitForAllThatTimePass() {
        assertThat(above("2400.00", YEAR_LATER)).isFalse();
        assertThat(above("2400.01", YEAR_LATER)).isTrue();
        assertThat(above("2400.01", YEAR_LATER.plusDays(1))).isFalse();
        assertThat(above("2400.00", YEAR_LATER.minusDays(1))).isTrue();
    }

    @Test
    void whereTheFiguresAreMissingNothingIsProven() {
        assertThat(RULE.costsAbove(new BigDecimal("9000"), PRINCIPAL, null, YEAR_LATER))
                .isFalse();
        assertThat(RULE.costsAbove(new BigDecimal("9000"), BigDecimal.ZERO, PAID_OUT, YEAR_LATER))
                .isFalse();
        assertThat(above("9000", PAID_OUT)).isFalse();
    }

    @Test
    void aLimitOfNothingIsNone() {
        assertThatThrownBy(() -> new YearlyCost(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
