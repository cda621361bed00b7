package org.qingshou.cases;

import java.util.List;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank's own systems give cases to officers, by the rules that hold for a manager. */
@Service
@PreAuthorize("hasRole('BANK_API')")
public class AssignmentExchange {
    public static final int LARGEST_CALL = 1000;

    private final Reassignment reassignment;
    private final CurrentActor actor;
    private final BusinessClock clock;

    AssignmentExchange(Reassignment reassignment, CurrentActor actor, BusinessClock clock) {
        this.reassignment = reassignment;
        this.actor = actor;
        this.clock = clock;
    }

    /** All or none. Returns how many changed hands; a case that the officer has already is not counted. */
    @Transactional
    public int assign(List<CaseId> cases, ActorId to) {
        if (cases.isEmpty() || cases.size() > LARGEST_CALL)
            throw Refused.badInput("cases.api.assign", Integer.toString(LARGEST_CALL));
        return reassignment.give(cases, to, BranchScope.ALL, actor.get().id(), clock.instant());
    }
}
