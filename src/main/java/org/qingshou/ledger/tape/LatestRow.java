package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a file has several rows of one loan, such as a month each: only the one with the greatest value of this column
 * counts, the older ones are counted as left out.
 *
 * @param column header of the file's column
 * @param date form of its dates, as in {@link ColumnRule#date()}; null for numbers and for year-first dates
 */
public record LatestRow(String column, @Nullable String date) {
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    public static LatestRow by(String column) {
        return new LatestRow(column, null);
    }

    /** A number that grows with the value; dates count as their eight digits. */
    BigDecimal order(String text, LocalDate asOf) throws CellProblem {
        if (date == null) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (number.abs().compareTo(MOST) < 0) return number.setScale(6, java.math.RoundingMode.FLOOR);
            } catch (NumberFormatException e) {
                // A year-first date, or nothing that could be ordered.
            }
        }
        try {
            LocalDate day = DateForm.of(date).read(text, asOf);
            return BigDecimal.valueOf(day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth());
        } catch (CellProblem problem) {
            throw new CellProblem("order");
        }
    }
}
