package org.qingshou.cases;

import java.util.List;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;

/**
 * What is to be begun, before which court or tribunal, about which loans, for how much.
 *
 * @param reason for whoever decides
 */
public record ProceedingWish(ProceedingKind kind, String court, List<LoanId> loans, Money claimed, String reason) {
    public ProceedingWish {
        loans = List.copyOf(loans);
    }
}
