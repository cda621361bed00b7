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
 * @param announcesSuit whether it says that a court will be asked to order payment
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
        ActorId actor,
        boolean announcesSuit) {
    /** An act of which nobody said what its text announces: a letter is taken to announce a suit, as most of them do. */
    public ProposedAct(
            CaseId caseId,
            PersonId personId,
            BranchCode branch,
            ContactAction action,
            Purpose purpose,
            byte @Nullable [] numberIndex,
            @Nullable ActorId secondStaff,
            @Nullable String agencyCode,
            ActorId actor) {
        this(
                caseId,
                personId,
                branch,
                action,
                purpose,
                numberIndex,
                secondStaff,
                agencyCode,
                actor,
                action.channel() == Channel.LETTER);
    }

    /** The same act with a text that does, or does not, announce a suit. */
    public ProposedAct announcing(boolean suit) {
        return new ProposedAct(
                caseId, personId, branch, action, purpose, numberIndex, secondStaff, agencyCode, actor, suit);
    }
}
