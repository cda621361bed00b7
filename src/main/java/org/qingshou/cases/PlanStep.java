package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;

/** Day-end: instalments whose time is over are paid or missed, and a plan with too many missed is broken. */
@Component
class PlanStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");

    private final DueCases due;
    private final PlanLedger ledger;
    private final BusinessClock clock;

    PlanStep(DueCases due, PlanLedger ledger, BusinessClock clock) {
        this.due = due;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int order() {
        return 510;
    }

    @Override
    public long run(LocalDate date) {
        return due.settle("""
                SELECT DISTINCT p.case_id FROM plan_instalment i JOIN repayment_plan p ON p.id = i.plan_id
                WHERE i.state = 'OPEN' AND i.due_on <= :last AND p.state = 'ACTIVE'""", date, cases -> ledger.settle(cases, date, STEP, clock.instant()));
    }
}
