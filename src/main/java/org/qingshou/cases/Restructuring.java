package org.qingshou.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;

/**
 * New terms for some loans of a borrower in difficulty (重组方案). Only a record here: the core banking system changes the
 * loans, and its files show when it has.
 *
 * @param rate yearly, in per cent
 * @param proof that the borrower is in difficulty
 * @param decidedOn when the last of those who decide it did; null until then
 */
public record Restructuring(
        UUID id,
        CaseId caseId,
        RestructuringState state,
        RestructuringKind kind,
        LocalDate maturity,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal instalment,
        LocalDate signUntil,
        UUID proof,
        ActorId proposedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate signedOn,
        @Nullable String agreementNo,
        int version,
        List<LoanId> loans) {
    public Restructuring {
        loans = List.copyOf(loans);
    }
}
