package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.Optional;

/** The business date (营业日): the last date whose day-end has finished. */
public interface BusinessDates {
    Optional<LocalDate> lastClosed();

    /** The last closed date, or yesterday's calendar date while none has been closed: what days overdue are counted to. */
    LocalDate current();
}
