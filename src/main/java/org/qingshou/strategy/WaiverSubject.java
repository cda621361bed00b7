package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** A request to mark methods as not applicable. */
@Component
class WaiverSubject implements ApprovalSubject {
    static final String KIND = "APR_STEP_NA";

    private final CaseFiles files;
    private final Waivers waivers;
    private final StepMoves moves;
    private final ApprovalTimeline timeline;
    private final ShownFacts shown;

    WaiverSubject(CaseFiles files, Waivers waivers, StepMoves moves, ApprovalTimeline timeline, ShownFacts shown) {
        this.files = files;
        this.waivers = waivers;
        this.moves = moves;
        this.timeline = timeline;
        this.shown = shown;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        CaseFile file = files.read(CaseId.of(asked.subjectId()));
        Map<MethodCode, String> reasons = waivers.reasons(asked.facts());
        List<Line> evidence = new ArrayList<>(shown.situation(file));
        reasons.forEach((method, reason) -> evidence.add(
                Line.of("strategy.ask.waive.line", Openings.name(method), "#method." + method + ".na." + reason)));
        return new Shown(
                Line.of(
                        "strategy.ask.waive",
                        Integer.toString(reasons.size()),
                        file.view().caseNo()),
                evidence,
                Line.of("strategy.ask.waive.effect"),
                "cases/" + asked.subjectId());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return waivers.obstacles(files.read(CaseId.of(asked.subjectId())), waivers.reasons(asked.facts()));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        CaseId caseId = CaseId.of(asked.subjectId());
        waivers.reasons(asked.facts()).forEach((method, reason) -> {
            timeline.approved(asked, checker, at, Openings.name(method));
            moves.waive(caseId, method, reason, checker, at);
        });
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        timeline.dropped(asked, by, at);
    }
}
