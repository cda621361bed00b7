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
 * @param alert the narrowest alert reached, in days; null while there is time
 * @param stoppedOn the day of the event that kept a guarantor bound
 */
public record LoanClock(
        UUID id,
        LoanId loan,
        String loanNo,
        ClockKind kind,
        @Nullable String guarantor,
        LocalDate baseOn,
        LocalDate dueOn,
        @Nullable Integer alert,
        boolean expired,
        @Nullable LocalDate stoppedOn,
        List<LoanClockEvent> events) {
    public LoanClock {
        events = List.copyOf(events);
    }
}
