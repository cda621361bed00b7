package org.qingshou.strategy.method;

import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.kernel.Money;

/**
 * What the borrower owes the whole bank now, and what stands in the way of lending more or waiting.
 *
 * @param limit up to what sum the bank's policy lets it lend to such a borrower, all loans together
 * @param claimEnds the first date on which limitation of one of the case's loans or a guarantee of it ends
 * @param guaranteeEnds the first date on which a guarantee ends
 */
public record Exposure(Money now, Money limit, Optional<LocalDate> claimEnds, Optional<LocalDate> guaranteeEnds) {
    /** Nothing is known, so nothing more may be lent. */
    public static final Exposure UNKNOWN = new Exposure(Money.ZERO, Money.ZERO, Optional.empty(), Optional.empty());
}
