package org.qingshou.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Component;

/** A manager sees the new terms beside each loan as it stands, who else must sign, and what follows for the class. */
@Component
class RestructuringApproval extends RecordApproval<Restructuring> {
    private final RestructuringBook book;
    private final RestructuringChecks checks;
    private final Cases cases;
    private final Loans loans;
    private final EvidenceStore evidence;
    private final Branches branches;
    private final BusinessClock clock;

    RestructuringApproval(
            RestructuringBook book,
            RestructuringChecks checks,
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
        return RestructuringBook.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        Restructuring of = record(asked);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("cases.restructuring.shown.kind", "#restructuring-kind." + of.kind()));
        for (LoanView loan : loans.all(of.loans())) {
            lines.add(Line.of(
                    "cases.restructuring.shown.loan",
                    loan.loanNo(),
                    loan.balances().total().shown(),
                    shown(loan.maturesOn()),
                    shown(loan.interestRate())));
            if (tooLong(of, loan)) lines.add(Line.of("cases.restructuring.shown.long", loan.loanNo()));
        }
        lines.add(Line.of("cases.restructuring.shown.maturity", of.maturity().toString()));
        BigDecimal rate = of.rate();
        if (rate != null) lines.add(Line.of("cases.restructuring.shown.rate", plain(rate)));
        BigDecimal instalment = of.instalment();
        if (instalment != null) lines.add(Line.of("cases.restructuring.shown.instalment", plain(instalment)));
        lines.add(Line.of("cases.restructuring.shown.until", of.signUntil().toString()));
        checks.guarantee(of)
                .ifPresent(due -> lines.add(Line.of("cases.restructuring.shown.guarantee", due.toString())));
        evidence.find(of.proof()).ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        return new Shown(
                Line.of(
                        "cases.restructuring.shown.title",
                        cases.get(of.caseId()).caseNo()),
                lines,
                Line.of("cases.restructuring.shown.effect"),
                makerRoute(asked));
    }

    /** Longer than the rules on loans let an extension be: the term again up to a year, beyond it half of the term. */
    private static boolean tooLong(Restructuring of, LoanView loan) {
        LocalDate from = loan.disbursedOn();
        LocalDate to = loan.maturesOn();
        if (of.kind() != RestructuringKind.EXTENSION || from == null || to == null) return false;
        long term = ChronoUnit.DAYS.between(from, to);
        long most = to.isAfter(from.plusYears(1)) ? term / 2 : term;
        return ChronoUnit.DAYS.between(to, of.maturity()) > most;
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    private static String shown(@Nullable BigDecimal rate) {
        return rate == null ? "–" : RestructuringChecks.perCent(rate).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        Restructuring of = record(asked);
        CaseView theCase = cases.get(of.caseId());
        return checks.against(theCase, of, branches.day(theCase.branch(), clock.instant()));
    }

    @Override
    Restructuring record(UUID id) {
        return book.get(id);
    }

    @Override
    CaseId caseOf(Restructuring record) {
        return record.caseId();
    }

    @Override
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        book.decided(id, allowed, by, at);
    }
}
