package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;

/** Repayment plans (还款计划), for the modules above. A manager allows one; performed or broken is set from payments. */
public interface Plans {
    /**
     * Puts a plan before a manager; one that was sent back is replaced by it.
     *
     * @throws org.qingshou.kernel.Refused where something stands against it, or one waits already
     */
    UUID propose(CaseId caseId, PlanWish wish, ActorId by, Instant at);

    /** Ends a plan that is performed; whoever calls has made sure that this person may. */
    void cancel(CaseId caseId, UUID plan, String reason, ActorId by, Instant at);

    /** The newest first. */
    List<PlanView> ofCase(CaseId caseId);
}
