package org.qingshou.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** Which case the person signed in may see, and what they may do in it. */
@Component
class CaseRights {
    private final CurrentActor current;
    private final CaseReader reader;

    CaseRights(CurrentActor current, CaseReader reader) {
        this.current = current;
        this.reader = reader;
    }

    Actor actor() {
        return current.get();
    }

    /** A case of another branch is not there. */
    CaseView header(CaseId id) {
        return reader.find(id, current.get().branches()).orElseThrow(CaseBook::missing);
    }

    /** The case, where the person may do this now and the loan belongs to it. */
    CaseView working(CaseId id, CaseAction action, LoanId loan, List<LoanId> loans) {
        CaseView header = header(id);
        if (!allowed(header).contains(action)) throw Refused.conflict("cases.loan.closed");
        if (!loans.contains(loan)) throw Refused.notFound("cases.loan.unknown");
        return header;
    }

    Set<CaseAction> allowed(CaseView header) {
        Actor actor = current.get();
        boolean works = actor.has(Roles.OFFICER) || actor.has(Roles.MANAGER);
        if (!works || header.state() == CaseState.CLOSED) return Set.of();
        Set<CaseAction> allowed = EnumSet.of(
                CaseAction.CALL,
                CaseAction.VISIT,
                CaseAction.NOTICE,
                CaseAction.PROMISE,
                CaseAction.NOTE,
                CaseAction.HOLD);
        if (actor.has(Roles.MANAGER)) allowed.addAll(EnumSet.of(CaseAction.LIFT, CaseAction.ASSIGN));
        return allowed;
    }
}
