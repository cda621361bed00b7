package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a canonical column gets its value and how the value is read. Exactly one of {@code column}, {@code columns},
 * {@code constant} and {@code rowNumber} is given; a column of the file may serve several rules.
 *
 * @param column header of the file's column
 * @param columns headers of several columns that are put together, such as the two halves of a key
 * @param joiner stands between the parts of {@code columns}
 * @param constant the same value for every row
 * @param rowNumber the number of the row, from 1: a key of last resort, good for one tape only
 * @param prefix stands before what a column or the row's number gives
 * @param date null for year-first dates, a {@code DateTimeFormatter} pattern with English names such as {@code MMM-yyyy},
 *     {@code SERIAL} or {@code SERIAL1904} for day counts of spreadsheets, {@code DAYS} for days relative to the as-of date
 * @param unit what a count of lateness counts; null for days
 * @param dueDay of a count in months: the day of the month on which instalments fall due, or the header of the column
 *     that tells it; the overdue date then is a due day and no multiple of thirty
 * @param percent whether a rate is written in percent; a value with a percent sign always is
 * @param decimalComma whether decimals stand behind a comma
 * @param allow what is taken though it looks like a mistake
 * @param values what the file writes → what is meant; where given, any other value is rejected
 */
public record ColumnRule(
        @Nullable String column,
        @Nullable List<String> columns,
        @Nullable String joiner,
        @Nullable String constant,
        boolean rowNumber,
        @Nullable String prefix,
        @Nullable String date,
        @Nullable DelayUnit unit,
        @Nullable String dueDay,
        boolean percent,
        boolean decimalComma,
        @Nullable Set<ReadingPermission> allow,
        @Nullable Map<String, String> values) {
    public ColumnRule {
        columns = columns == null ? List.of() : List.copyOf(columns);
        allow = allow == null || allow.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(allow));
        // Sorted, so that the same rule is the same document on every node.
        values = values == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
    }

    private static final class Draft {
        private @Nullable String column;
        private List<String> columns = List.of();
        private @Nullable String joiner;
        private @Nullable String constant;
        private boolean rowNumber;
        private @Nullable String prefix;
        private @Nullable String date;
        private @Nullable DelayUnit unit;
        private @Nullable String dueDay;
        private boolean percent;
        private boolean decimalComma;
        private Set<ReadingPermission> allow = Set.of();
        private Map<String, String> values = Map.of();

        private ColumnRule rule() {
            return new ColumnRule(
                    column,
                    columns,
                    joiner,
                    constant,
                    rowNumber,
                    prefix,
                    date,
                    unit,
                    dueDay,
                    percent,
                    decimalComma,
                    allow,
                    values);
        }
    }

    private static ColumnRule of(Consumer<Draft> said) {
        Draft draft = new Draft();
        said.accept(draft);
        return draft.rule();
    }

    private ColumnRule with(Consumer<Draft> said) {
        return of(draft -> {
            draft.column = column;
            draft.columns = sources();
            draft.joiner = joiner;
            draft.constant = constant;
            draft.rowNumber = rowNumber;
            draft.prefix = prefix;
            draft.date = date;
            draft.unit = unit;
            draft.dueDay = dueDay;
            draft.percent = percent;
            draft.decimalComma = decimalComma;
            draft.allow = permissions();
            draft.values = valueMap();
            said.accept(draft);
        });
    }

    public static ColumnRule column(String header) {
        return of(draft -> draft.column = header);
    }

    public static ColumnRule joined(@Nullable String joiner, List<String> headers) {
        return of(draft -> {
            draft.columns = headers;
            draft.joiner = joiner;
        });
    }

    public static ColumnRule constant(String value) {
        return of(draft -> draft.constant = value);
    }

    public static ColumnRule rowNumber(@Nullable String prefix) {
        return of(draft -> {
            draft.rowNumber = true;
            draft.prefix = prefix;
        });
    }

    public ColumnRule withPrefix(@Nullable String text) {
        return with(draft -> draft.prefix = text);
    }

    public ColumnRule withDate(@Nullable String pattern) {
        return with(draft -> draft.date = pattern);
    }

    /** Counts months instead of days, from a due day where one is told. */
    public ColumnRule inMonths(@Nullable String day) {
        return with(draft -> {
            draft.unit = DelayUnit.MONTHS;
            draft.dueDay = day;
        });
    }

    public ColumnRule withPercent(boolean inPercent) {
        return with(draft -> draft.percent = inPercent);
    }

    public ColumnRule withDecimalComma(boolean comma) {
        return with(draft -> draft.decimalComma = comma);
    }

    public ColumnRule allowing(Set<ReadingPermission> permitted) {
        return with(draft -> draft.allow = permitted);
    }

    public ColumnRule withValues(Map<String, String> map) {
        return with(draft -> draft.values = map);
    }

    /** The same source, read as the other rule reads its own, dates and words apart. */
    public ColumnRule readLike(ColumnRule other) {
        return with(draft -> {
            draft.prefix = other.prefix;
            draft.unit = other.unit;
            draft.dueDay = other.dueDay;
            draft.decimalComma = other.decimalComma;
            draft.allow = other.permissions();
        });
    }

    /** The value map, empty where there is none. */
    public Map<String, String> valueMap() {
        Map<String, String> map = values;
        return map == null ? Map.of() : map;
    }

    /** The parts that are put together, empty where the value comes from elsewhere. */
    public List<String> sources() {
        List<String> parts = columns;
        return parts == null ? List.of() : parts;
    }

    /** What the profile permits here, empty where nothing. */
    public Set<ReadingPermission> permissions() {
        Set<ReadingPermission> permitted = allow;
        return permitted == null ? Set.of() : permitted;
    }

    DelayUnit delayUnit() {
        DelayUnit counted = unit;
        return counted == null ? DelayUnit.DAYS : counted;
    }

    /** Every header that this rule reads. */
    public List<String> headers() {
        List<String> headers = new ArrayList<>(sources());
        if (column != null) headers.add(column);
        String day = dueDay;
        if (day != null && !isDayOfMonth(day)) headers.add(day);
        return headers;
    }

    static boolean isDayOfMonth(String text) {
        return text.matches("[0-9]{1,2}");
    }
}
