package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;

/**
 * One officer asks a colleague to help with a case for a time (协催). The case stays with its officer.
 *
 * @param until its last day
 * @param answer what the colleague wrote when declining
 */
public record Assist(
        UUID id,
        CaseId caseId,
        String caseNo,
        BranchCode branch,
        ActorId askedBy,
        ActorId colleague,
        AssistState state,
        LocalDate until,
        String note,
        @Nullable String answer,
        Instant askedAt,
        int version) {
    /** As it stands on a day: with its last day over it has ended, without anybody's doing. */
    public AssistState on(LocalDate day) {
        return until.isBefore(day) && (state == AssistState.RUNNING || state == AssistState.ASKED)
                ? AssistState.ENDED
                : state;
    }
}
