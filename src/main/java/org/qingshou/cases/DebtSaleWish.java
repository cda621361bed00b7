package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;

/**
 * A sale as somebody proposes it.
 *
 * @param buyerCode the buyer's unified social credit code (统一社会信用代码)
 * @param contract the agreement on file
 * @param basis what allows the sale of a natural person's loan, as the regulator's list or approval; else may be blank
 * @param cutoffOn the day as of which the claims are sold (基准日)
 * @param owed the five parts on that day
 */
public record DebtSaleWish(
        List<LoanId> loans,
        String buyer,
        String buyerCode,
        String contractNo,
        @Nullable UUID contract,
        String basis,
        @Nullable LocalDate cutoffOn,
        Money price,
        Balances owed,
        String reason) {
    public DebtSaleWish {
        loans = List.copyOf(loans);
    }
}
