package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;

/** Promises to pay (承诺还款). Kept, partly kept or broken is set by the system from payments, never by hand. */
public interface Promises {
    /** Life of a promise. */
    enum State {
        OPEN,
        KEPT,
        PARTLY_KEPT,
        BROKEN,
        CANCELLED
    }

    UUID make(
            CaseId caseId,
            PersonId person,
            Money amount,
            LocalDate dueOn,
            String how,
            @Nullable String agencyCode,
            ActorId by,
            Instant at);

    List<Promise> ofCase(CaseId caseId);

    /** One promise as shown. */
    record Promise(
            UUID id,
            PersonId person,
            Money amount,
            LocalDate dueOn,
            String how,
            State state,
            Money received,
            LocalDate madeOn,
            ActorId madeBy,
            @Nullable String agencyCode) {}
}
