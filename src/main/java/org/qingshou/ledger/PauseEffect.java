package org.qingshou.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a pause would change on the business date, so that whoever decides sees it before. */
record PauseEffect(long daysBefore, long daysAfter, Classification classBefore, Classification classAfter) {
    /** @param on the business date, which the loan's dates are reckoned to */
    static PauseEffect of(LoanView loan, LocalDate from, LocalDate until, LocalDate on) {
        long before = loan.daysPastDue(on);
        long after = Math.max(0, before - agedBy(loan, from, until, on));
        return new PauseEffect(
                before, after, loan.grade().stands(), loan.grade().at(after).stands());
    }

    /** Days of the span that lie after the overdue date and not after the business date. */
    private static long agedBy(LoanView loan, LocalDate from, LocalDate until, LocalDate on) {
        LocalDate overdue = loan.overdueSince();
        if (overdue == null) return 0;
        LocalDate first = from.isAfter(overdue) ? from : overdue.plusDays(1);
        LocalDate last = until.isBefore(on) ? until : on;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    Bucket bucketBefore() {
        return Bucket.of(daysBefore);
    }

    Bucket bucketAfter() {
        return Bucket.of(daysAfter);
    }
}
