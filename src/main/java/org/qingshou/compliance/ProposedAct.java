package org.qingshou.compliance;

import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/**
 * An act towards a person that somebody wants to do now.
 *
 * @param personId who would be reached
 * @param numberIndex blind index of the number or address used ({@code contact_point.value_index}), where there is one
 * @param secondStaff the second person of a visit
 * @param agencyCode the agency that would act, or none where the bank acts itself
 */
public record ProposedAct(
        CaseId caseId,
        PersonId personId,
        BranchCode branch,
        ContactAction action,
        Purpose purpose,
        byte @Nullable [] numberIndex,
        @Nullable ActorId secondStaff,
        @Nullable String agencyCode,
        ActorId actor) {}
