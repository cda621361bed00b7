package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Balances;
import org.springframework.stereotype.Component;

/** A manager sees what is owed, what would be paid and when, on which papers, and that pressing then stops. */
@Component
class PlanApproval implements ApprovalSubject {
    private final PlanBook book;
    private final PlanReader plans;
    private final PlanChecks checks;
    private final Cases cases;
    private final Branches branches;
    private final BusinessClock clock;

    PlanApproval(
            PlanBook book, PlanReader plans, PlanChecks checks, Cases cases, Branches branches, BusinessClock clock) {
        this.book = book;
        this.plans = plans;
        this.checks = checks;
        this.cases = cases;
        this.branches = branches;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PlanBook.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        PlanView plan = plan(asked);
        CaseView theCase = cases.get(plan.caseId());
        List<Line> lines = new ArrayList<>();
        Balances owed = plan.owed();
        lines.add(Line.of(
                "cases.plan.shown.owed",
                owed.total().shown(),
                owed.principal().shown(),
                owed.interest().shown(),
                owed.penalty().shown(),
                owed.compound().shown(),
                owed.fees().shown()));
        lines.add(Line.of(
                "cases.plan.shown.instalments",
                plan.amount().shown(),
                Integer.toString(plan.instalments().size()),
                plan.instalments().getFirst().amount().shown(),
                plan.instalments().getLast().amount().shown(),
                "#plan-rhythm." + plan.rhythm()));
        lines.add(Line.of(
                "cases.plan.shown.span", plan.first().toString(), plan.last().toString()));
        lines.add(Line.of("cases.plan.shown.basis", "#plan-basis." + plan.basis()));
        lines.add(Line.of(plan.chargesGoOn() ? "cases.plan.shown.charges" : "cases.plan.shown.noCharges"));
        lines.add(Line.of("cases.plan.shown.now", theCase.balances().total().shown()));
        paper(lines, "agreement", plan.agreement());
        paper(lines, "confirmation", plan.confirmation());
        paper(lines, "consent", plan.consent());
        return new Shown(
                Line.of("cases.plan.shown.title", theCase.caseNo()),
                lines,
                Line.of("cases.plan.shown.effect"),
                makerRoute(asked));
    }

    private static void paper(List<Line> lines, String which, @org.jspecify.annotations.Nullable UUID file) {
        lines.add(Line.of("cases.plan.shown." + which, file == null ? "#cases.plan.paper.none" : "#cases.plan.paper"));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        PlanView plan = plan(asked);
        if (plan.state() != PlanState.PROPOSED)
            return List.of(Line.of("cases.plan.against.moved", "#plan-state." + plan.state()));
        CaseView theCase = cases.get(plan.caseId());
        LocalDate today = branches.day(theCase.branch(), clock.instant());
        return checks.against(theCase, PlanTerms.of(plan), today);
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        book.activate(plan(asked).id(), checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        book.reject(plan(asked).id(), by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "cases/" + CaseId.of(asked.subjectId());
    }

    private PlanView plan(AskedFor asked) {
        UUID id = UUID.fromString(Objects.requireNonNull(asked.facts().get(PlanBook.PLAN), PlanBook.PLAN));
        return plans.find(id).orElseThrow(() -> Refused.notFound("cases.plan.missing"));
    }
}
