package org.qingshou.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.springframework.stereotype.Component;

/** A manager sees the loan as it ages, the days that shall not count, and what days, bucket and class become of it. */
@Component
class AgeingPauseApproval implements ApprovalSubject {
    private final AgeingPauses pauses;
    private final Loans loans;
    private final BusinessDates dates;
    private final EvidenceStore evidence;

    AgeingPauseApproval(AgeingPauses pauses, Loans loans, BusinessDates dates, EvidenceStore evidence) {
        this.pauses = pauses;
        this.loans = loans;
        this.dates = dates;
        this.evidence = evidence;
    }

    @Override
    public String kind() {
        return AgeingPauses.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        PauseWish wish = PauseFacts.wish(asked);
        LoanView loan = loans.find(wish.loan()).orElseThrow();
        PauseEffect effect = PauseEffect.of(loan, wish.from(), wish.until(), dates.current());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "ledger.pause.shown.span", wish.from().toString(), wish.until().toString()));
        lines.add(Line.of("ledger.pause.shown.reference", wish.reference()));
        UUID paper = wish.evidence();
        if (paper != null)
            evidence.find(paper).ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        lines.add(Line.of("ledger.pause.shown.days", days(effect.daysBefore()), days(effect.daysAfter())));
        lines.add(Line.of(
                "ledger.pause.shown.bucket", "#bucket." + effect.bucketBefore(), "#bucket." + effect.bucketAfter()));
        lines.add(Line.of(
                "ledger.pause.shown.class",
                "#classification." + effect.classBefore(),
                "#classification." + effect.classAfter()));
        return new Shown(
                Line.of("ledger.pause.shown.title", loan.loanNo()),
                lines,
                Line.of("ledger.pause.shown.effect"),
                PauseFacts.route(asked));
    }

    private static String days(long days) {
        return Long.toString(days);
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        PauseWish wish = PauseFacts.wish(asked);
        return pauses.against(wish.loan(), wish.from(), wish.until());
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return PauseFacts.route(asked);
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        pauses.apply(PauseFacts.wish(asked), checker, at);
    }
}
