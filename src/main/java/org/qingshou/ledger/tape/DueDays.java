package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.time.YearMonth;

/** Overdue dates from a count of months and the day of the month on which instalments fall due. */
final class DueDays {
    private DueDays() {}

    /**
     * Due date of the oldest unpaid instalment. What falls due on the as-of date itself is not late yet; a due day that a
     * month does not have is its last day.
     *
     * @param months late, 1 or more
     */
    static LocalDate oldestUnpaid(LocalDate asOf, String dueDay, int months) throws CellProblem {
        int day = day(dueDay);
        YearMonth month = YearMonth.from(asOf);
        if (!inMonth(month, day).isBefore(asOf)) month = month.minusMonths(1);
        return inMonth(month.minusMonths(months - 1L), day);
    }

    private static LocalDate inMonth(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static int day(String text) throws CellProblem {
        if (!ColumnRule.isDayOfMonth(text)) throw new CellProblem("due-day", text);
        int day = Integer.parseInt(text);
        if (day < 1 || day > 31) throw new CellProblem("due-day", text);
        return day;
    }
}
