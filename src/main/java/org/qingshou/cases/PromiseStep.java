package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;

/** Day-end: promises whose time is over are kept, partly kept or broken, as the payments say. */
@Component
class PromiseStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");

    private final DueCases due;
    private final PromiseLedger ledger;
    private final BusinessClock clock;

    PromiseStep(DueCases due, PromiseLedger ledger, BusinessClock clock) {
        this.due = due;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public long run(LocalDate date) {
        return due.settle(
                "SELECT DISTINCT case_id FROM promise WHERE state = 'OPEN' AND due_on <= :last",
                date,
                cases -> ledger.settle(cases, date, STEP, clock.instant()));
    }
}
