package org.qingshou.ledger;

import java.time.LocalDate;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each loan that has fallen overdue its clocks, closes those of loans that are paid, and wakes those that come nearer
 * to their end. It stands before the opening of cases, which empties the list of what changed.
 */
@Component
class ClocksStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");

    private final ClockRows rows;
    private final BusinessDates dates;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ClocksStep(ClockRows rows, BusinessDates dates, ApplicationEventPublisher events, BusinessClock clock) {
        this.rows = rows;
        this.dates = dates;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    @Transactional
    public long run(LocalDate date) {
        LocalDate after =
                dates.lastClosed().filter(closed -> closed.isBefore(date)).orElse(null);
        long changed = rows.closeTouched(date);
        long before = rows.expired();
        changed += rows.reopenTouched(date) + rows.moveTouched(date, STEP, clock.instant()) + rows.createTouched(date);
        for (ClockKind kind : ClockKind.values()) changed += rows.bring(kind, after, date);
        long ranOut = rows.expired() - before;
        if (ranOut > 0) events.publishEvent(new ClocksRanOut(date, ranOut, STEP, clock.instant()));
        return changed;
    }
}
