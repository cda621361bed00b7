package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.Ladder;
import org.springframework.stereotype.Component;

/** A second person decides whether a case goes to an agency, seeing what leaves, to whom and on what terms. */
@Component
class PlacementApproval implements ApprovalSubject {
    static final String KIND = "APR_OUTSOURCE";

    private final Placing placing;
    private final Gate gate;
    private final Cases cases;
    private final Ladder ladder;

    PlacementApproval(Placing placing, Gate gate, Cases cases, Ladder ladder) {
        this.placing = placing;
        this.gate = gate;
        this.cases = cases;
        this.ladder = ladder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        CaseView theCase = cases.get(caseId(asked));
        AgencyInfo agency = gate.agency(fact(asked, "agency"));
        List<Line> evidence = new ArrayList<>();
        evidence.add(Line.of(
                "outsourcing.approval.amount", Money.of(fact(asked, "amount")).shown()));
        ladder.steps(theCase.id())
                .forEach(step -> evidence.add(Line.of(
                        "outsourcing.approval.step",
                        "#method." + step.method() + ".name",
                        "#step." + step.state(),
                        Integer.toString(step.records()))));
        evidence.add(Line.of("outsourcing.approval.agency", agency.name(), agency.contractNo()));
        evidence.add(Line.of("outsourcing.approval.fee", "#fee-mode." + fact(asked, "feeMode"), fact(asked, "tariff")));
        placing.find(placement(asked)).ifPresent(placement -> evidence.addAll(chosen(placement)));
        evidence.addAll(Leaving.lines(agency.dataCategories()));
        evidence.addAll(gate.warnings(agency, LocalDate.ofInstant(asked.askedAt(), BusinessClock.DEFAULT_ZONE)));
        return new Shown(
                Line.of("outsourcing.approval.title", theCase.caseNo(), agency.name()),
                evidence,
                Line.of("outsourcing.approval.effect", agency.name()),
                "cases/" + theCase.id());
    }

    /** Whom the rules named, and that the agency had the case before. */
    private List<Line> chosen(Placement placement) {
        List<Line> lines = new ArrayList<>();
        String suggested = placement.suggested();
        if (suggested != null)
            lines.add(
                    suggested.equals(placement.agencyCode())
                            ? Line.of("rules.shown.same", String.valueOf(placement.ruleNo()))
                            : Line.of(
                                    "rules.shown.other",
                                    String.valueOf(placement.ruleNo()),
                                    gate.agency(suggested).name()));
        if (placement.again()) lines.add(Line.of("rules.shown.again"));
        return lines;
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        CaseView theCase = cases.get(caseId(asked));
        List<Line> differences = new ArrayList<>(gate.recheck(theCase, fact(asked, "agency")));
        if (!placing.open(placement(asked))) differences.add(Line.of("outsourcing.locked.gone"));
        Money then = Money.of(fact(asked, "amount"));
        Money now = theCase.balances().total();
        if (!now.equals(then)) differences.add(Line.of("outsourcing.changed.amount", then.shown(), now.shown()));
        return differences;
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        placing.approve(placement(asked), checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        placing.drop(placement(asked), by, at);
    }

    private static CaseId caseId(AskedFor asked) {
        return CaseId.of(asked.subjectId());
    }

    private static UUID placement(AskedFor asked) {
        return UUID.fromString(fact(asked, "placement"));
    }

    static String fact(AskedFor asked, String name) {
        String value = asked.facts().get(name);
        if (value == null) throw new IllegalStateException("request " + asked.requestId() + " lacks " + name);
        return value;
    }
}
