package org.qingshou.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.stereotype.Component;

/**
 * A case is in court from filing until nothing runs there any more: it is not placed, and only its own officer calls. A
 * hold that a manager set by hand is left alone.
 */
@Component
class ProceedingHolds {
    private static final Set<ProceedingState> IN_COURT = EnumSet.of(
            ProceedingState.FILED,
            ProceedingState.ACCEPTED,
            ProceedingState.DECIDED,
            ProceedingState.APPEALED,
            ProceedingState.EFFECTIVE);

    private final CaseBook cases;
    private final Proceedings proceedings;
    private final ProceedingRows rows;

    ProceedingHolds(CaseBook cases, Proceedings proceedings, ProceedingRows rows) {
        this.cases = cases;
        this.proceedings = proceedings;
        this.rows = rows;
    }

    /** After a stage was recorded. */
    void moved(UUID proceeding, CaseId caseId, ProceedingState from, ProceedingState to, ActorId by, Instant at) {
        if (!IN_COURT.contains(from) && IN_COURT.contains(to)) begin(proceeding, caseId, by, at);
        else if (proceedings.ofCase(caseId).stream().noneMatch(each -> IN_COURT.contains(each.state())))
            rows.takeHolds(caseId).forEach(hold -> cases.lift(hold, by, at));
    }

    private void begin(UUID proceeding, CaseId caseId, ActorId by, Instant at) {
        CollectionCase theCase = cases.locked(caseId);
        if (theCase.state() == CaseState.CLOSED) return;
        boolean held = cases.holds(caseId, cases.today(theCase, at)).stream()
                .anyMatch(hold -> hold.code().equals(HoldCode.HOLD_COURT.name()));
        if (held) return;
        UUID hold = cases.hold(caseId, HoldCode.HOLD_COURT.name(), cases.today(theCase, at), null, null, "", by, at);
        rows.holds(proceeding, hold);
    }
}
