package org.qingshou.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.RuleLimits;
import org.qingshou.compliance.YearlyCost;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** R-INT-01: a notice that claims more than courts grant a year is printed only with a reason. */
@Component
class NoticeCosts {
    static final String RULE = "R-INT-01";

    private static final int LONGEST = 500;

    private final CaseReader reader;
    private final Loans loans;
    private final RuleLimits limits;
    private final Timeline timeline;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    NoticeCosts(
            CaseReader reader,
            Loans loans,
            RuleLimits limits,
            Timeline timeline,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.loans = loans;
        this.limits = limits;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** Numbers of the loans whose yearly cost is above it. */
    List<String> above(CaseId id) {
        YearlyCost granted = limits.yearlyCost(clock.instant());
        return loans.all(reader.loans(id)).stream()
                .filter(loan -> loan.costsMoreThan(granted))
                .map(LoanView::loanNo)
                .toList();
    }

    /** @return whether the rule warns; refused where it does and no reason is given */
    boolean check(CaseId id, @Nullable String why) {
        if (why != null && why.length() > LONGEST)
            throw Refused.badInput("cases.letter.cost.long", Integer.toString(LONGEST));
        boolean warns = !above(id).isEmpty();
        if (warns && (why == null || why.isBlank())) throw Refused.badInput("cases.letter.cost.reason");
        return warns;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void told(CaseId id, PrintedNotice notice, @Nullable String why) {
        timeline.add(
                id,
                notice.madeAt(),
                Timeline.Kind.CASE,
                notice.madeBy(),
                "timeline.notice.warned",
                why,
                notice.number(),
                RULE);
        events.publishEvent(new CaseChanged(
                id,
                "notice.warned",
                Map.of("notice", notice.number(), "rules", RULE),
                notice.madeBy(),
                notice.madeAt()));
    }
}
