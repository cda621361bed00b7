package org.qingshou.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money that came in for a loan, divided as the core banking system booked it.
 *
 * @param cures whether nothing is overdue any more
 */
record Paid(
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal penalty,
        BigDecimal compound,
        BigDecimal fees,
        boolean cures) {
    private static final BigDecimal TWO = new BigDecimal(2);

    /** All interest and fees, and one instalment's worth of principal. */
    static Paid inFull(Loan loan) {
        return new Paid(
                loan.instalment().min(loan.principal()),
                loan.interest(),
                loan.penalty(),
                loan.compound(),
                loan.fees(),
                true);
    }

    /** Half the interest and a tenth of an instalment. */
    static Paid inPart(Loan loan) {
        BigDecimal principal =
                loan.instalment().movePointLeft(1).setScale(2, RoundingMode.UP).min(loan.principal());
        BigDecimal interest = loan.interest().divide(TWO, 2, RoundingMode.UP);
        return new Paid(principal, interest, Loan.ZERO, Loan.ZERO, Loan.ZERO, false);
    }

    BigDecimal amount() {
        return principal.add(interest).add(penalty).add(compound).add(fees);
    }
}
