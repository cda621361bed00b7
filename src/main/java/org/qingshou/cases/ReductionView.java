package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Balances;

/**
 * A reduction as shown.
 *
 * @param parts what is forgone of each balance; of principal nothing
 * @param decidingBranch whose manager decides, by the limits
 */
public record ReductionView(
        UUID id,
        CaseId caseId,
        ReductionState state,
        Balances parts,
        ReductionCause cause,
        LocalDate until,
        BranchCode decidingBranch,
        LocalDate proposedOn,
        ActorId proposedBy,
        @Nullable ActorId decidedBy) {}
