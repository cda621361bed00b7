package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Component;

/** A manager sees ground and clause beside each loan with what is overdue and what would fall due. */
@Component
class AccelerationApproval extends RecordApproval<Acceleration> {
    private final AccelerationBook book;
    private final AccelerationChecks checks;
    private final Cases cases;
    private final Loans loans;
    private final EvidenceStore evidence;
    private final Branches branches;
    private final BusinessClock clock;

    AccelerationApproval(
            AccelerationBook book,
            AccelerationChecks checks,
            Cases cases,
            Loans loans,
            EvidenceStore evidence,
            Branches branches,
            BusinessClock clock) {
        this.book = book;
        this.checks = checks;
        this.cases = cases;
        this.loans = loans;
        this.evidence = evidence;
        this.branches = branches;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AccelerationBook.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        Acceleration acceleration = record(asked);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("acceleration.shown.ground", "#acceleration-ground." + acceleration.ground()));
        Integer missed = acceleration.missed();
        if (missed != null) lines.add(Line.of("acceleration.shown.missed", Integer.toString(missed)));
        lines.add(Line.of("acceleration.shown.clause", acceleration.clause()));
        for (var loan : loans.all(acceleration.loans()))
            lines.add(Line.of(
                    "acceleration.shown.loan",
                    loan.loanNo(),
                    loan.balances().principal().shown(),
                    loan.currency(),
                    shown(loan.overdueSince()),
                    shown(loan.maturesOn())));
        evidence.find(acceleration.contract())
                .ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        return new Shown(
                Line.of(
                        "acceleration.shown.title",
                        cases.get(acceleration.caseId()).caseNo()),
                lines,
                Line.of("acceleration.shown.effect"),
                makerRoute(asked));
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        Acceleration acceleration = record(asked);
        CaseView theCase = cases.get(acceleration.caseId());
        return checks.against(acceleration, branches.day(theCase.branch(), clock.instant()));
    }

    @Override
    Acceleration record(UUID id) {
        return book.get(id);
    }

    @Override
    CaseId caseOf(Acceleration record) {
        return record.caseId();
    }

    @Override
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        book.decided(id, allowed, by, at);
    }
}
