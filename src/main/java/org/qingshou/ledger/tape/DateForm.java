package org.qingshou.ledger.tape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;

/** One way a file writes dates. Year-first forms need no pattern, because they can be read one way only. */
final class DateForm {
    static final String SERIAL = "SERIAL";
    static final String SERIAL_1904 = "SERIAL1904";
    static final String DAYS = "DAYS";

    private static final Pattern TWO_DIGITS = Pattern.compile("(?<![yu])(yy|uu)(?![yu])");
    private static final int YEARS_AHEAD = 40;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final List<DateTimeFormatter> YEAR_FIRST = List.of(
            formatter("uuuu-M-d"),
            formatter("uuuu/M/d"),
            formatter("uuuu.M.d"),
            formatter("uuuuMMdd"),
            formatter("uuuu年M月d日"));

    private final @Nullable String pattern;
    private final List<DateTimeFormatter> formatters;

    private DateForm(@Nullable String pattern, List<DateTimeFormatter> formatters) {
        this.pattern = pattern;
        this.formatters = formatters;
    }

    static DateForm of(@Nullable String pattern) {
        if (pattern == null || pattern.isBlank()) return new DateForm(null, YEAR_FIRST);
        if (pattern.equals(SERIAL) || pattern.equals(SERIAL_1904) || pattern.equals(DAYS))
            return new DateForm(pattern, List.of());
        try {
            return new DateForm(pattern, List.of(formatter(pattern.replace('y', 'u'))));
        } catch (IllegalArgumentException e) {
            throw Refused.badInput("tape.profile.date", pattern);
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        // A month alone stands for its first day.
        if (!pattern.contains("d")) builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    LocalDate read(String text, LocalDate asOf) throws CellProblem {
        if (text.startsWith("##")) throw new CellProblem("date.cut");
        LocalDate date = pattern != null && formatters.isEmpty() ? counted(text, asOf) : century(written(text), asOf);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) throw new CellProblem("date");
        return date;
    }

    private LocalDate counted(String text, LocalDate asOf) throws CellProblem {
        if (!text.matches("-?[0-9]{1,6}(\\.0+)?")) throw new CellProblem("date");
        long days = Long.parseLong(text.replaceAll("\\..*", ""));
        if (DAYS.equals(pattern)) return asOf.plusDays(days);
        return (SERIAL.equals(pattern) ? EPOCH_1900 : EPOCH_1904).plusDays(days);
    }

    /** Of a year of two digits the one is meant that lies less than forty years after the as-of date. */
    private LocalDate century(LocalDate date, LocalDate asOf) {
        boolean twoDigits = pattern != null && TWO_DIGITS.matcher(pattern).find();
        return twoDigits && date.getYear() >= asOf.getYear() + YEARS_AHEAD ? date.minusYears(100) : date;
    }

    private LocalDate written(String text) throws CellProblem {
        // A time of day behind the date says nothing the ledger needs.
        String day = text.replaceFirst("(?<=[0-9])[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\\.[0-9]+)?Z?$", "");
        for (DateTimeFormatter formatter : formatters) {
            try {
                return LocalDate.parse(day, formatter);
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        throw new CellProblem("date");
    }

    /** Whether every one of these values is a date of this form. */
    boolean fits(List<String> values, LocalDate asOf) {
        for (String value : values) {
            try {
                read(value, asOf);
            } catch (CellProblem e) {
                return false;
            }
        }
        return !values.isEmpty();
    }
}
