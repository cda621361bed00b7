package org.qingshou.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.access.Branches;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.ProductScope;
import org.springframework.stereotype.Component;

/** What stands against a plan; the same when it is proposed and when it is decided. */
@Component
class PlanChecks {
    /** R-FLAG-04: a card's personalised instalments end within five years. */
    static final int CARD_MONTHS = 60;

    private final CaseReader reader;
    private final PlanReader plans;
    private final LoanClocks clocks;
    private final Branches branches;
    private final PlanSettings settings;

    PlanChecks(CaseReader reader, PlanReader plans, LoanClocks clocks, Branches branches, PlanSettings settings) {
        this.reader = reader;
        this.plans = plans;
        this.clocks = clocks;
        this.branches = branches;
        this.settings = settings;
    }

    List<Line> against(CaseView theCase, PlanTerms terms, LocalDate today) {
        List<Line> against = new ArrayList<>();
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        if (plans.hasActive(theCase.id())) against.add(Line.of("cases.plan.against.active"));
        Money owed = theCase.balances().total();
        Money paid = plans.paidSince(theCase.id(), terms.proposedOn());
        if (!owed.plus(paid).atLeast(terms.amount()))
            against.add(Line.of("cases.plan.against.amount", terms.amount().shown(), owed.shown()));
        if (terms.first().isBefore(today))
            against.add(Line.of("cases.plan.against.first", terms.first().toString()));
        int months = months(theCase);
        if (terms.last().isAfter(terms.proposedOn().plusMonths(months)))
            against.add(Line.of("cases.plan.against.months", terms.last().toString(), Integer.toString(months)));
        if (theCase.scope() == ProductScope.SCOPE_CARD) card(terms, against);
        periods(theCase, terms, against);
        return against;
    }

    private int months(CaseView theCase) {
        int own = settings.longestMonths(branches.upwards(theCase.branch()));
        return theCase.scope() == ProductScope.SCOPE_CARD ? Math.min(own, CARD_MONTHS) : own;
    }

    private static void card(PlanTerms terms, List<Line> against) {
        if (!terms.agreed()) against.add(Line.of("cases.plan.against.agreement"));
        if (!terms.pledged()) against.add(Line.of("cases.plan.against.pledge"));
    }

    /** While a plan runs nobody sues: neither the claim nor a guarantor may be lost under it. */
    private void periods(CaseView theCase, PlanTerms terms, List<Line> against) {
        List<LoanClock> running = clocks.of(reader.loans(theCase.id())).stream()
                .filter(LoanClock::runs)
                .filter(clock -> !clock.expired() && clock.dueOn().isBefore(terms.last()))
                .toList();
        Optional<LoanClock> first = running.stream().min(Comparator.comparing(LoanClock::dueOn));
        first.filter(clock -> !terms.confirmed())
                .ifPresent(clock -> against.add(Line.of(
                        "cases.plan.against.confirmation",
                        "#cases.plan.period." + clock.kind(),
                        clock.dueOn().toString())));
        running.stream()
                .filter(clock -> clock.kind() == ClockKind.GUARANTEE && !terms.consented())
                .min(Comparator.comparing(LoanClock::dueOn))
                .ifPresent(clock -> against.add(
                        Line.of("cases.plan.against.consent", clock.dueOn().toString())));
    }
}
