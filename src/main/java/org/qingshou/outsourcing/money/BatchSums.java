package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import org.qingshou.kernel.Money;

/** What one batch of placements came to in a month. */
public record BatchSums(
        String batchNo,
        int placedCases,
        Money placed,
        int recoveredCases,
        int payments,
        Money recovered,
        Money commission) {
    /** As {@link Sums#rate}. */
    public BigDecimal rate() {
        return Sums.rate(recovered, placed);
    }
}
