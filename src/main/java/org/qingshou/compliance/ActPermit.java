package org.qingshou.compliance;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/**
 * An act for which a second person was asked.
 *
 * @param rules the rules that want that person's yes; others it does not answer
 * @param validUntil the last day on which the act may begin; null until it is allowed
 */
public record ActPermit(
        UUID id,
        CaseId caseId,
        String caseNo,
        PersonId person,
        BranchCode branch,
        ContactAction action,
        Purpose purpose,
        @Nullable ActorId secondStaff,
        Set<String> rules,
        LocalDate plannedFor,
        @Nullable LocalDate validUntil,
        PermitState state,
        ActorId askedBy) {
    public ActPermit {
        rules = Set.copyOf(rules);
    }

    /** The act as its maker would do it; what its text announces is judged when it begins. */
    ProposedAct act() {
        return new ProposedAct(caseId, person, branch, action, purpose, null, secondStaff, null, askedBy)
                .announcing(false);
    }
}
