package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;

/**
 * One declaration that the whole of some loans is due (宣布提前到期).
 *
 * @param clause of the contract that allows it
 * @param missed instalments not paid; null on another ground
 * @param contract on file
 * @param decidedOn when a second person decided; null until then
 * @param arrivedOn when the notice reached the debtor: from then the whole is due; null until then
 */
public record Acceleration(
        UUID id,
        CaseId caseId,
        AccelerationState state,
        AccelerationGround ground,
        String clause,
        @Nullable Integer missed,
        UUID contract,
        ActorId proposedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate arrivedOn,
        int version,
        List<LoanId> loans) {
    public Acceleration {
        loans = List.copyOf(loans);
    }
}
