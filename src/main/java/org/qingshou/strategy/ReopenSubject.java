package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** A request to begin methods once more, after they were settled: one, or several after an agency gave the case back. */
@Component
class ReopenSubject implements ApprovalSubject {
    static final String KIND = "APR_STEP_REOPEN";
    private static final String METHOD = "method";

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
        List<Line> evidence = new ArrayList<>(shown.situation(file));
        for (MethodCode method : methods(asked.facts()))
            evidence.add(Line.of(
                    "strategy.ask.reopen.line",
                    Openings.name(method),
                    "#step." + file.step(method).state(),
                    Integer.toString(file.step(method).round())));
        return new Shown(
                Line.of(
                        "strategy.ask.reopen",
                        name(methods(asked.facts())),
                        file.view().caseNo()),
                evidence,
                Line.of("strategy.ask.reopen.effect"),
                "cases/" + asked.subjectId());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return obstacles(files.read(CaseId.of(asked.subjectId())), methods(asked.facts()));
    }

    static List<Line> obstacles(CaseFile file, Collection<MethodCode> methods) {
        List<Line> lines = new ArrayList<>();
        if (!file.inHouse()) lines.add(Line.of("strategy.case.notInHouse"));
        if (methods.isEmpty()) lines.add(Line.of("strategy.reopen.none"));
        for (MethodCode method : methods)
            if (!file.step(method).state().settled())
                lines.add(Line.of("strategy.reopen.notSettled", Openings.name(method)));
        return lines;
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        for (MethodCode method : methods(asked.facts())) {
            timeline.approved(asked, checker, at, Openings.name(method));
            moves.reopen(CaseId.of(asked.subjectId()), method, checker, at);
        }
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        timeline.dropped(asked, by, at);
    }

    static Map<String, String> facts(Collection<MethodCode> methods) {
        return Map.of(METHOD, methods.stream().map(MethodCode::value).collect(Collectors.joining(",")));
    }

    static String name(Collection<MethodCode> methods) {
        return methods.size() == 1 ? Openings.name(methods.iterator().next()) : "#strategy.several";
    }

    private static List<MethodCode> methods(Map<String, String> facts) {
        return Stream.of(Objects.requireNonNull(facts.get(METHOD), METHOD).split(",", -1))
                .map(MethodCode::new)
                .toList();
    }
}
