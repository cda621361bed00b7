package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qingshou.kernel.Money;

/**
 * What a statement comes to.
 *
 * @param placedCases cases that the agency had in the month
 * @param recoveredCases cases in which money came in that earns
 * @param payments of such money
 * @param commission on the month's payments, fixed sums, minimum and cap included
 * @param corrections of earlier months
 * @param fees for beginning cases
 */
public record Sums(
        int placedCases,
        Money placed,
        int recoveredCases,
        int payments,
        Money recovered,
        Money commission,
        Money corrections,
        Money fees,
        Money adjustments) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Money total() {
        return commission.plus(corrections).plus(fees).plus(adjustments);
    }

    /** Money recovered of what was placed, in percent, HALF_UP at two places: to be read, nothing is computed from it. */
    public BigDecimal rate() {
        return rate(recovered, placed);
    }

    static BigDecimal rate(Money recovered, Money placed) {
        return placed.isPositive()
                ? recovered.amount().multiply(HUNDRED).divide(placed.amount(), 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(2);
    }
}
