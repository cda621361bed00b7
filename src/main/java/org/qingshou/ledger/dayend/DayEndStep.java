package org.qingshou.ledger.dayend;

import java.time.LocalDate;

/**
 * One step of the business-day close (日终). Steps run in {@link #order}; each commits on its own and must give the same
 * result when run again for the same date, because a crash resumes the run.
 */
public interface DayEndStep {
    /** Stable name, shown in the run history and as text key {@code dayend.step.<name>}. */
    String name();

    int order();

    /**
     * Brings the module's records to the end of this date.
     *
     * @return how many records changed
     */
    long run(LocalDate date);
}
