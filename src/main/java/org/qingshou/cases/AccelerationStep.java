package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;

/** Day-end: who has paid the arrears before the declaration reached him goes on by his plan. */
@Component
class AccelerationStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");

    private final AccelerationBook book;
    private final BusinessClock clock;

    AccelerationStep(AccelerationBook book, BusinessClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accelerations";
    }

    @Override
    public int order() {
        return 416;
    }

    @Override
    public long run(LocalDate date) {
        return book.withdrawCured(STEP, clock.instant());
    }
}
