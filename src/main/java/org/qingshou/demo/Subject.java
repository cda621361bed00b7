package org.qingshou.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.strategy.method.Trade;

/**
 * A case of the demo as far as a story asks.
 *
 * @param colleague who comes along on visits
 * @param loans numbers of its overdue loans
 * @param small in the small-case lane
 */
record Subject(
        CaseId id,
        String caseNo,
        BranchCode branch,
        PersonId debtor,
        Trade trade,
        UUID phone,
        @Nullable UUID address,
        @Nullable Guarantor guarantor,
        List<String> loans,
        BigDecimal total,
        boolean small,
        LocalDate openedOn,
        ActorId officer,
        ActorId colleague,
        ActorId manager) {

    /** Who may be reached about the debt besides the borrower. */
    record Guarantor(PersonId person, UUID phone) {}

    boolean guaranteed() {
        return guarantor != null;
    }

    boolean business() {
        return trade == Trade.SHOP || trade == Trade.COMPANY;
    }
}
