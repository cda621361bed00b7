package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.stereotype.Component;

/** An officer asks that a case be taken back; a manager does it without asking anybody. */
@Component
class RecallApproval implements ApprovalSubject {
    static final String KIND = "APR_RECALL";

    private final PlacementRepository placements;
    private final Recalls recalls;
    private final Gate gate;
    private final Cases cases;

    RecallApproval(PlacementRepository placements, Recalls recalls, Gate gate, Cases cases) {
        this.placements = placements;
        this.recalls = recalls;
        this.gate = gate;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        CaseView theCase = cases.get(CaseId.of(asked.subjectId()));
        String agency = gate.agency(PlacementApproval.fact(asked, "agency")).name();
        return new Shown(
                Line.of("outsourcing.recall.title", theCase.caseNo(), agency),
                List.of(Line.of("outsourcing.recall.why", "#recall." + PlacementApproval.fact(asked, "reason"))),
                Line.of("outsourcing.recall.effect", agency),
                "cases/" + theCase.id());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        PlacementState state =
                placements.findById(placement(asked)).orElseThrow().state();
        return state.away() && state != PlacementState.RECALL_REQUESTED
                ? List.of()
                : List.of(Line.of("outsourcing.moved", "#placement-state." + state));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        recalls.recall(placement(asked), PlacementApproval.fact(asked, "reason"), checker);
    }

    private static UUID placement(AskedFor asked) {
        return UUID.fromString(PlacementApproval.fact(asked, "placement"));
    }
}
