package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;

/**
 * One line of a statement as it is shown.
 *
 * @param placement none for an adjustment of the whole
 * @param amount of the payment, negative where it was reversed; zero where the line is about none
 * @param percent null where the line is about no payment or the payment earns nothing
 */
public record StatementLine(
        int number,
        LineKind kind,
        @Nullable UUID placement,
        @Nullable CaseId caseId,
        @Nullable String caseNo,
        @Nullable String batchNo,
        @Nullable String paymentNo,
        @Nullable LocalDate paidOn,
        @Nullable PaidBy source,
        Money amount,
        @Nullable BigDecimal percent,
        Money commission) {
    /** Whether it is about money on which nothing is earned. */
    public boolean barren() {
        return percent == null && LineKind.RECEIPTS.contains(kind);
    }
}
