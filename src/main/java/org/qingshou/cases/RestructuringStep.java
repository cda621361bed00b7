package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;

/** Day-end: what the bank's files tell of the loans shows which new terms were carried out; before cases are ended. */
@Component
class RestructuringStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");

    private final RestructuringBook book;
    private final BusinessClock clock;

    RestructuringStep(RestructuringBook book, BusinessClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "restructurings";
    }

    @Override
    public int order() {
        return 395;
    }

    @Override
    public long run(LocalDate date) {
        return book.settle(date, STEP, clock.instant());
    }
}
