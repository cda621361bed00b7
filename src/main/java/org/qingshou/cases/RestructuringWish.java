package org.qingshou.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;

/**
 * A restructuring as somebody proposes it.
 *
 * @param maturity on which the whole is due by the new terms
 * @param rate yearly, in per cent; needed where the rate is what changes
 * @param instalment of the new terms, where there are instalments
 * @param signUntil the last day on which the borrower may sign; afterwards it lapses
 * @param proof what shows that the borrower is in difficulty and what can be carried
 */
public record RestructuringWish(
        List<LoanId> loans,
        @Nullable RestructuringKind kind,
        @Nullable LocalDate maturity,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal instalment,
        @Nullable LocalDate signUntil,
        @Nullable UUID proof,
        String reason) {
    public RestructuringWish {
        loans = List.copyOf(loans);
    }
}
