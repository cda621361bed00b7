package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.Opening;

/** A request to open a step, for one of the kinds by which steps open. */
class OpeningSubject implements ApprovalSubject {
    private final Opening opening;
    private final CaseFiles files;
    private final Methods methods;
    private final Openings openings;
    private final ApprovalTimeline timeline;
    private final ShownFacts shown;

    OpeningSubject(
            Opening opening,
            CaseFiles files,
            Methods methods,
            Openings openings,
            ApprovalTimeline timeline,
            ShownFacts shown) {
        this.opening = opening;
        this.files = files;
        this.methods = methods;
        this.openings = openings;
        this.timeline = timeline;
        this.shown = shown;
    }

    @Override
    public String kind() {
        return opening.name();
    }

    @Override
    public Shown show(AskedFor asked) {
        Proposal proposal = Proposal.of(asked.facts());
        CaseFile file = files.read(CaseId.of(asked.subjectId()));
        List<Line> evidence = new ArrayList<>(shown.situation(file));
        if (proposal.advised().equals(proposal.method().value()))
            evidence.add(Line.of("strategy.ask.asAdvised", "#advice.rule." + proposal.rule()));
        else evidence.add(Line.of("strategy.ask.otherwise", "#" + ShownFacts.advised(proposal.advised())));
        proposal.leave().ifPresent(leave -> evidence.addAll(shown.leave(file, leave)));
        evidence.addAll(methods.get(proposal.method()).grounds(file.dossier(proposal.method())));
        String name = Openings.name(proposal.method());
        return new Shown(
                Line.of("strategy.ask.open", name, file.view().caseNo()),
                evidence,
                Line.of("strategy.ask.open.effect", name),
                "cases/" + asked.subjectId());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        Proposal proposal = Proposal.of(asked.facts());
        CaseFile file = files.read(CaseId.of(asked.subjectId()));
        List<Line> changed = new ArrayList<>(openings.obstacles(file, proposal.method(), proposal.leave()));
        Optional<Answer> now = file.advice(proposal.leave()).map(Advice::answer);
        now.filter(answer -> !answer.code().equals(proposal.advised()))
                .ifPresent(answer -> changed.add(Line.of("strategy.recheck.advice", "#" + answer.textKey())));
        return changed;
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        Proposal proposal = Proposal.of(asked.facts());
        CaseFile file = files.read(CaseId.of(asked.subjectId()));
        timeline.approved(asked, checker, at, Openings.name(proposal.method()));
        openings.open(file, proposal.method(), proposal.leave(), checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        timeline.dropped(asked, by, at);
        openings.dropped(
                files.read(CaseId.of(asked.subjectId())),
                Proposal.of(asked.facts()).method(),
                by,
                at);
    }
}
