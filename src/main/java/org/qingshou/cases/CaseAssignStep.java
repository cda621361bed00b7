package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.stereotype.Component;

/** Day-end: gives every case that nobody owns to an officer of its branch. */
@Component
class CaseAssignStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");

    private final CaseDistribution distribution;
    private final BusinessClock clock;

    CaseAssignStep(CaseDistribution distribution, BusinessClock clock) {
        this.distribution = distribution;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-assign";
    }

    @Override
    public int order() {
        return 410;
    }

    @Override
    public long run(LocalDate date) {
        return distribution.branchesWithUnowned().stream()
                .mapToLong(branch -> distribution.assign(branch, STEP, clock.instant()))
                .sum();
    }
}
