package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Component;

/** A manager sees what is to be begun where, about which loans, and until when each clock still runs. */
@Component
class ProceedingApproval extends RecordApproval<Proceeding> {
    private final ProceedingBook book;
    private final Cases cases;
    private final Loans loans;
    private final LoanClocks clocks;
    private final InsolvencyRows insolvencies;

    ProceedingApproval(ProceedingBook book, Cases cases, Loans loans, LoanClocks clocks, InsolvencyRows insolvencies) {
        this.book = book;
        this.cases = cases;
        this.loans = loans;
        this.clocks = clocks;
        this.insolvencies = insolvencies;
    }

    @Override
    public String kind() {
        return ProceedingBook.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        Proceeding proceeding = record(asked);
        CaseView theCase = cases.get(proceeding.caseId());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("legal.shown.court", proceeding.court()));
        lines.add(Line.of(
                "legal.shown.claimed",
                proceeding.claimed().shown(),
                theCase.balances().total().shown()));
        if (insolvencies.standsIn(proceeding.caseId()) && proceeding.kind() != ProceedingKind.LAW_BANKRUPTCY_CLAIM)
            lines.add(Line.of("legal.shown.insolvent"));
        loans.all(proceeding.loans()).forEach(loan -> lines.add(Line.of("legal.shown.loan", loan.loanNo())));
        clocks.of(proceeding.loans()).stream()
                .filter(clock -> clock.runs())
                .forEach(clock -> lines.add(Line.of(
                        "legal.shown.clock",
                        clock.loanNo(),
                        "#clock-kind." + clock.kind(),
                        clock.dueOn().toString())));
        return new Shown(title(proceeding, theCase), lines, Line.of("legal.shown.effect"), makerRoute(asked));
    }

    private static Line title(Proceeding proceeding, CaseView theCase) {
        return Line.of("legal.shown.title", theCase.caseNo(), "#proceeding-kind." + proceeding.kind());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return book.against(record(asked));
    }

    @Override
    Proceeding record(UUID id) {
        return book.get(id);
    }

    @Override
    CaseId caseOf(Proceeding record) {
        return record.caseId();
    }

    @Override
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        book.decided(id, allowed, by, at);
    }
}
