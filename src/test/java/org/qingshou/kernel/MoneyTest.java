package org.qingshou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void anAmountIsKeptAtTwoDecimals() {
        assertThat(Money.of("12345.6").toString()).isEqualTo("12345.60");
        assertThat(new Money(new BigDecimal("2E+5"))).isEqualTo(Money.of("200000.00"));
    }

    @Test
    void aThirdDecimalIsRefusedInsteadOfRoundedAway() {
        assertThatThrownBy(() -> Money.of("0.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anAmountIsShownWithThousandsAndTwoDecimals() {
        assertThat(Money.of("1234567.8").shown()).isEqualTo("1,234,567.80");
        assertThat(Money.ZERO.shown()).isEqualTo("0.00");
    }
}
