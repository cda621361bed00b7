package org.qingshou.ledger.dayend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingshou.access.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The day-end for the people and systems that may run it. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'BANK_API')")
public class DayEndDesk {
    private final DayEnd dayEnd;
    private final DayEndSchedule.Next next;
    private final CurrentActor current;

    DayEndDesk(DayEnd dayEnd, DayEndSchedule.Next next, CurrentActor current) {
        this.dayEnd = dayEnd;
        this.next = next;
        this.current = current;
    }

    public void start(LocalDate date) {
        dayEnd.start(date, current.get().id());
    }

    /** Whether a close of this date is under way, or about to begin, on this node. */
    public boolean isMoving(LocalDate date) {
        return dayEnd.isMoving(date);
    }

    public Optional<DayEndRun> find(LocalDate date) {
        return dayEnd.find(date);
    }

    public Optional<LocalDate> lastClosed() {
        return dayEnd.lastClosed();
    }

    /** When yesterday will be closed by itself; empty where the day-end is only started by people and systems. */
    public Optional<Instant> nextByItself() {
        return next.at();
    }

    public List<DayEndRun> history(int offset, int limit) {
        return dayEnd.history(offset, limit);
    }

    public List<String> stepNames() {
        return dayEnd.stepNames();
    }
}
