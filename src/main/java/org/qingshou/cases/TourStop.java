package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.PartyRole;

/**
 * A visit that is planned for the day of a tour.
 *
 * @param role null where the person no longer belongs to the case
 * @param division the code of the place's division, by which stops of one village come together
 * @param owed all that the case owes; null where the person answers for nothing and must not hear of it (R-TP-05)
 * @param holds codes of the holds that stand on the day
 */
public record TourStop(
        UUID id,
        CaseId caseId,
        String caseNo,
        String person,
        @Nullable PartyRole role,
        ContactAction action,
        Purpose purpose,
        ActorId first,
        ActorId second,
        String place,
        @Nullable String division,
        @Nullable Money owed,
        List<String> holds) {
    public TourStop {
        holds = List.copyOf(holds);
    }
}
