package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** A request to end or put aside a running step, in branches whose policy wants a manager for it. */
@Component
class LeaveSubject implements ApprovalSubject {
    static final String KIND = "APR_STEP_LEAVE";

    private final CaseFiles files;
    private final StepEnds ends;
    private final StepMoves moves;
    private final ApprovalTimeline timeline;
    private final ShownFacts shown;

    LeaveSubject(CaseFiles files, StepEnds ends, StepMoves moves, ApprovalTimeline timeline, ShownFacts shown) {
        this.files = files;
        this.ends = ends;
        this.moves = moves;
        this.timeline = timeline;
        this.shown = shown;
    }

    static Map<String, String> facts(Leave leave) {
        return Map.of("method", leave.method().value(), "to", leave.to().name(), "outcome", leave.outcome());
    }

    private static Leave leave(AskedFor asked) {
        return new Leave(
                new MethodCode(fact(asked, "method")), StepState.valueOf(fact(asked, "to")), fact(asked, "outcome"));
    }

    private static String fact(AskedFor asked, String key) {
        return Objects.requireNonNull(asked.facts().get(key), key);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        Leave leave = leave(asked);
        CaseFile file = files.read(CaseId.of(asked.subjectId()));
        List<Line> evidence = new ArrayList<>(shown.situation(file));
        evidence.addAll(shown.leave(file, leave));
        String name = Openings.name(leave.method());
        return new Shown(
                Line.of("strategy.ask.leave", name, file.view().caseNo()),
                evidence,
                Line.of("strategy.ask.leave.effect", name, "#step." + leave.to()),
                "cases/" + asked.subjectId());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return ends.obstacles(files.read(CaseId.of(asked.subjectId())), leave(asked));
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        Leave leave = leave(asked);
        timeline.approved(asked, checker, at, Openings.name(leave.method()));
        moves.leave(CaseId.of(asked.subjectId()), leave, checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        timeline.dropped(asked, by, at);
    }
}
