package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;

/**
 * One clock of a loan with what happened to it, the latest first.
 *
 * @param guarantor the guarantor's name, null where the clock is the debtor's own
 * @param dueOn the last day that is still in time
 * @param contractEnd what the contract of a guarantee states, where somebody has entered it
 * @param alert the narrowest alert reached, in days; null while there is time
 * @param stoppedOn the day of the event that kept a guarantor bound
 * @param closedOn since when nothing is owed or overdue; the clock then says nothing
 */
public record LoanClock(
        UUID id,
        LoanId loan,
        String loanNo,
        ClockKind kind,
        @Nullable String guarantor,
        LocalDate baseOn,
        LocalDate dueOn,
        @Nullable LocalDate contractEnd,
        @Nullable Integer alert,
        boolean expired,
        @Nullable LocalDate stoppedOn,
        @Nullable LocalDate closedOn,
        List<LoanClockEvent> events) {
    public LoanClock {
        events = List.copyOf(events);
    }

    /** Whether anything can still happen to it. */
    public boolean runs() {
        return stoppedOn == null && closedOn == null;
    }
}
