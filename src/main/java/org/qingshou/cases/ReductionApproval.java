package org.qingshou.cases;

import java.math.BigDecimal;
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
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Balances;
import org.springframework.stereotype.Component;

/** A manager sees what would be forgone of each balance, what stays to be paid, why, and by when. */
@Component
class ReductionApproval implements ApprovalSubject {
    private final ReductionBook book;
    private final ReductionReader reductions;
    private final ReductionChecks checks;
    private final Cases cases;
    private final Branches branches;
    private final ReductionSettings settings;
    private final BusinessClock clock;

    ReductionApproval(
            ReductionBook book,
            ReductionReader reductions,
            ReductionChecks checks,
            Cases cases,
            Branches branches,
            ReductionSettings settings,
            BusinessClock clock) {
        this.book = book;
        this.reductions = reductions;
        this.checks = checks;
        this.cases = cases;
        this.branches = branches;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReductionBook.KIND;
    }

    @Override
    public List<BigDecimal> limits(List<BranchCode> path) {
        return settings.limits(path);
    }

    @Override
    public Shown show(AskedFor asked) {
        ReductionView reduction = reduction(asked);
        CaseView theCase = cases.get(reduction.caseId());
        Balances owed = theCase.balances();
        Balances parts = reduction.parts();
        List<Line> lines = new ArrayList<>();
        lines.add(part("INTEREST", parts.interest(), owed.interest()));
        lines.add(part("PENALTY", parts.penalty(), owed.penalty()));
        lines.add(part("COMPOUND", parts.compound(), owed.compound()));
        lines.add(part("FEES", parts.fees(), owed.fees()));
        lines.add(Line.of(
                "cases.reduction.shown.total",
                parts.total().shown(),
                owed.total().shown(),
                owed.total().minus(parts.total()).shown()));
        lines.add(Line.of("cases.reduction.shown.cause", "#reduction-cause." + reduction.cause()));
        lines.add(Line.of("cases.reduction.shown.until", reduction.until().toString()));
        lines.add(Line.of(
                "cases.reduction.shown.level", reduction.decidingBranch().value()));
        return new Shown(
                Line.of("cases.reduction.shown.title", theCase.caseNo()),
                lines,
                Line.of("cases.reduction.shown.effect"),
                makerRoute(asked));
    }

    private static Line part(String name, Money forgone, Money owed) {
        return Line.of("cases.reduction.shown.part", "#cases.reduction.part." + name, forgone.shown(), owed.shown());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        ReductionView reduction = reduction(asked);
        if (reduction.state() != ReductionState.PROPOSED)
            return List.of(Line.of("cases.reduction.against.moved", "#reduction-state." + reduction.state()));
        CaseView theCase = cases.get(reduction.caseId());
        LocalDate today = branches.day(theCase.branch(), clock.instant());
        return checks.against(theCase, reduction.parts(), reduction.until(), today);
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        book.approve(reduction(asked).id(), checker, at);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        book.reject(reduction(asked).id(), by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "cases/" + CaseId.of(asked.subjectId());
    }

    private ReductionView reduction(AskedFor asked) {
        UUID id = UUID.fromString(
                Objects.requireNonNull(asked.facts().get(ReductionBook.REDUCTION), ReductionBook.REDUCTION));
        return reductions.find(id).orElseThrow(() -> Refused.notFound("cases.reduction.missing"));
    }
}
