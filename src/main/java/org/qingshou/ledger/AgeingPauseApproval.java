package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;
import org.springframework.stereotype.Component;

/** A manager sees the loan as it ages and the days that shall not count. */
@Component
class AgeingPauseApproval implements ApprovalSubject {
    private final AgeingPauses pauses;
    private final Loans loans;
    private final BusinessDates dates;

    AgeingPauseApproval(AgeingPauses pauses, Loans loans, BusinessDates dates) {
        this.pauses = pauses;
        this.loans = loans;
        this.dates = dates;
    }

    @Override
    public String kind() {
        return AgeingPauses.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        LoanView loan = loans.find(loan(asked)).orElseThrow();
        return new Shown(
                Line.of("ledger.pause.shown.title", loan.loanNo()),
                List.of(
                        Line.of("ledger.pause.shown.days", Long.toString(loan.daysPastDue(dates.current()))),
                        Line.of(
                                "ledger.pause.shown.span",
                                date(asked, AgeingPauses.FROM).toString(),
                                date(asked, AgeingPauses.UNTIL).toString())),
                Line.of("ledger.pause.shown.effect"),
                "");
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return pauses.against(loan(asked), date(asked, AgeingPauses.FROM), date(asked, AgeingPauses.UNTIL));
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return Objects.requireNonNull(asked.facts().get(AgeingPauses.ROUTE), AgeingPauses.ROUTE);
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        pauses.apply(loan(asked), date(asked, AgeingPauses.FROM), date(asked, AgeingPauses.UNTIL), checker, at);
    }

    private static LoanId loan(AskedFor asked) {
        return new LoanId(UUID.fromString(asked.subjectId()));
    }

    private static LocalDate date(AskedFor asked, String which) {
        return LocalDate.parse(Objects.requireNonNull(asked.facts().get(which), which));
    }
}
