package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;

/**
 * What is to be forgone; principal is not among it.
 *
 * @param until the last day on which the rest may be paid; after it the reduction lapses
 */
public record ReductionWish(
        Money interest,
        Money penalty,
        Money compound,
        Money fees,
        ReductionCause cause,
        LocalDate until,
        String reason) {

    public Money total() {
        return parts().total();
    }

    /** As balances without principal. */
    Balances parts() {
        return new Balances(Money.ZERO, interest, penalty, compound, fees);
    }
}
