package org.qingshou.strategy.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qingshou.kernel.Money;

/**
 * What the borrower's books leave in a month (还款能力).
 *
 * @param before free cash as the statement has it; below zero where the business eats up more than it brings
 * @param after with what the measures bring
 */
public record Capacity(Money before, Money after) {
    /** Of free cash three tenths stay with the borrower, for bad months: a plan that breaks in the first helps nobody. */
    private static final BigDecimal SHARE = new BigDecimal("0.70");

    /** The monthly instalment that can be carried; nothing where no cash is left. */
    public Money instalment() {
        return after.isPositive()
                ? new Money(after.amount().multiply(SHARE).setScale(2, RoundingMode.DOWN))
                : Money.ZERO;
    }
}
