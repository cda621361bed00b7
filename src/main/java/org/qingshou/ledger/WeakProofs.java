package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A proof that courts judge differently (R-LIM-02): a manager sees it with what it would move, and decides. */
@Component
class WeakProofs implements ApprovalSubject {
    private static final String KIND = "APR_LIMITATION_EVENT";
    private static final String LOAN = "loan";
    private static final String EVENT = "event";
    private static final String ON = "on";
    private static final String PROOF = "proof";
    private static final String REFERENCE = "reference";
    private static final String EVIDENCE = "evidence";
    private static final String ROUTE = "route";

    private final ClockEvents history;
    private final Loans loans;
    private final BusinessDates dates;
    private final EvidenceStore evidence;
    private final Approvals approvals;
    private final ApplicationEventPublisher events;

    WeakProofs(
            ClockEvents history,
            Loans loans,
            BusinessDates dates,
            EvidenceStore evidence,
            Approvals approvals,
            ApplicationEventPublisher events) {
        this.history = history;
        this.loans = loans;
        this.dates = dates;
        this.evidence = evidence;
        this.approvals = approvals;
        this.events = events;
    }

    void ask(UUID event, LoanId loan, ClockEntry entry, BranchCode branch, String route, ActorId by) {
        Map<String, String> facts = new HashMap<>(Map.of(
                LOAN, loan.toString(),
                EVENT, entry.kind(),
                ON, entry.on().toString(),
                PROOF, entry.proof(),
                REFERENCE, entry.reference().strip(),
                ROUTE, route));
        UUID paper = entry.evidence();
        if (paper != null) facts.put(EVIDENCE, paper.toString());
        approvals.ask(new Ask(KIND, event.toString(), branch, by, entry.remark(), facts));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        String loanNo = loans.find(loan(asked)).map(LoanView::loanNo).orElse("");
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("ledger.weak.event", told(asked, ON), "#clock-event." + told(asked, EVENT)));
        lines.add(Line.of("ledger.weak.proof", "#clock-proof." + told(asked, PROOF), told(asked, REFERENCE)));
        String paper = asked.facts().get(EVIDENCE);
        if (paper != null)
            evidence.find(UUID.fromString(paper))
                    .ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        clock(asked)
                .ifPresent(clock ->
                        lines.add(Line.of("ledger.weak.until", clock.dueOn().toString())));
        return new Shown(Line.of("ledger.weak.title", loanNo), lines, effect(asked), told(asked, ROUTE));
    }

    private Line effect(AskedFor asked) {
        return clock(asked)
                .filter(clock -> clock.kind() == ClockKind.LIMITATION)
                .map(clock -> Line.of(
                        "ledger.weak.restarts",
                        ClockSql.LIMITATION.endsOn(clock.baseOn(), on(asked)).toString()))
                .orElseGet(() -> Line.of("ledger.weak.keeps"));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        boolean stands = clock(asked)
                .filter(clock -> clock.inTime(told(asked, EVENT), on(asked)))
                .isPresent();
        return stands ? List.of() : List.of(Line.of("ledger.weak.late"));
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return told(asked, ROUTE);
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        history.judged(event(asked), true);
        HeldClock clock = clock(asked).orElseThrow();
        history.takeEffect(clock, told(asked, EVENT), on(asked), dates.current());
        events.publishEvent(new ClockMoved(loan(asked), told(asked, EVENT), told(asked, PROOF), true, checker, at));
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        history.judged(event(asked), false);
        events.publishEvent(new ClockMoved(loan(asked), told(asked, EVENT), told(asked, PROOF), false, by, at));
    }

    private Optional<HeldClock> clock(AskedFor asked) {
        return history.ofEvent(event(asked));
    }

    private static UUID event(AskedFor asked) {
        return UUID.fromString(asked.subjectId());
    }

    private static LoanId loan(AskedFor asked) {
        return new LoanId(UUID.fromString(told(asked, LOAN)));
    }

    private static LocalDate on(AskedFor asked) {
        return LocalDate.parse(told(asked, ON));
    }

    private static String told(AskedFor asked, String name) {
        return Objects.requireNonNull(asked.facts().get(name), name);
    }
}
