package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** A request to begin a method once more, after it was settled. */
@Component
class ReopenSubject implements ApprovalSubject {
    static final String KIND = "APR_STEP_REOPEN";
    static final String METHOD = "method";

    private final CaseFiles files;
    private final StepMoves moves;
    private final ApprovalTimeline timeline;
    private final ShownFacts shown;

    ReopenSubject(CaseFiles files, StepMoves moves, ApprovalTimeline timeline, ShownFacts shown) {
        this.files = files;
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
        MethodCode method = method(asked);
        List<Line> evidence = new ArrayList<>(shown.situation(file));
        evidence.add(Line.of(
                "strategy.ask.reopen.line",
                Openings.name(method),
                "#step." + file.step(method).state(),
                Integer.toString(file.step(method).round())));
        return new Shown(
                Line.of(
                        "strategy.ask.reopen",
                        Openings.name(method),
                        file.view().caseNo()),
                evidence,
                Line.of("strategy.ask.reopen.effect"),
                "cases/" + asked.subjectId());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return obstacles(files.read(CaseId.of(asked.subjectId())), method(asked));
    }

    static List<Line> obstacles(CaseFile file, MethodCode method) {
        List<Line> lines = new ArrayList<>();
        if (!file.inHouse()) lines.add(Line.of("strategy.case.notInHouse"));
        if (!file.step(method).state().settled())
            lines.add(Line.of("strategy.reopen.notSettled", Openings.name(method)));
        return lines;
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        timeline.approved(asked, checker, at, Openings.name(method(asked)));
        moves.reopen(CaseId.of(asked.subjectId()), method(asked), checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        timeline.dropped(asked, by, at);
    }

    private static MethodCode method(AskedFor asked) {
        return new MethodCode(Objects.requireNonNull(asked.facts().get(METHOD)));
    }
}
