package org.qingshou.ledger.tape;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a canonical column gets its value and how the value is read. Exactly one of {@code column}, {@code constant} and
 * {@code rowNumber} is given.
 *
 * @param column header of the file's column
 * @param constant the same value for every row
 * @param rowNumber the number of the row, from 1: a key of last resort, good for one tape only
 * @param prefix stands before a row number
 * @param date null for year-first dates, a {@code DateTimeFormatter} pattern with English names such as {@code MMM-yyyy},
 *     {@code SERIAL} or {@code SERIAL1904} for day counts of spreadsheets, {@code DAYS} for days relative to the as-of date
 * @param percent whether a rate is written in percent; a value with a percent sign always is
 * @param decimalComma whether decimals stand behind a comma
 * @param values what the file writes → what is meant; where given, any other value is rejected
 */
public record ColumnRule(
        @Nullable String column,
        @Nullable String constant,
        boolean rowNumber,
        @Nullable String prefix,
        @Nullable String date,
        boolean percent,
        boolean decimalComma,
        @Nullable Map<String, String> values) {
    public ColumnRule {
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    public static ColumnRule column(String header) {
        return new ColumnRule(header, null, false, null, null, false, false, null);
    }

    public static ColumnRule constant(String value) {
        return new ColumnRule(null, value, false, null, null, false, false, null);
    }

    public static ColumnRule rowNumber(@Nullable String prefix) {
        return new ColumnRule(null, null, true, prefix, null, false, false, null);
    }

    public ColumnRule withDate(@Nullable String pattern) {
        return new ColumnRule(column, constant, rowNumber, prefix, pattern, percent, decimalComma, values);
    }

    public ColumnRule withPercent(boolean inPercent) {
        return new ColumnRule(column, constant, rowNumber, prefix, date, inPercent, decimalComma, values);
    }

    public ColumnRule withValues(Map<String, String> map) {
        return new ColumnRule(
                column, constant, rowNumber, prefix, date, percent, decimalComma, new LinkedHashMap<>(map));
    }

    /** The value map, empty where there is none. */
    public Map<String, String> valueMap() {
        Map<String, String> map = values;
        return map == null ? Map.of() : map;
    }
}
