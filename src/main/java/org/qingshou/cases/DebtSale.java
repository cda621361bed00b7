package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;

/**
 * One sale of claims of a case.
 *
 * @param owed by its five parts on the cut-off day
 * @param transferredOn null until it is completed
 * @param noticeOn when the borrower was told; null until then
 */
public record DebtSale(
        UUID id,
        CaseId caseId,
        DebtSaleState state,
        String buyer,
        String buyerCode,
        String contractNo,
        UUID contract,
        @Nullable String basis,
        LocalDate cutoffOn,
        String currency,
        Money price,
        Balances owed,
        ActorId proposedBy,
        @Nullable LocalDate transferredOn,
        @Nullable LocalDate noticeOn,
        int version,
        List<LoanId> loans) {
    public DebtSale {
        loans = List.copyOf(loans);
    }
}
