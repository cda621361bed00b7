package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;

/** The mapping a file suggests by its headers and first rows; a person or a profile decides. */
final class Suggestion {
    /** Tried in order; where two different readings fit, none is suggested. */
    private static final List<String> PATTERNS = List.of(
            "MMM-yyyy", "d-MMM-yyyy", "MMM d, yyyy", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "yyMMdd", "yyyyMM", "yyyy-MM");

    private static final LocalDate ANY_DAY = LocalDate.of(2020, 1, 1);

    private Suggestion() {}

    static MappingProfile of(TableForm form, List<TableRow> rows) {
        Map<String, ColumnRule> columns = new LinkedHashMap<>();
        match(form.header()).forEach((column, header) -> {
            List<String> values = samples(form, rows, header);
            ColumnRule rule = ColumnRule.column(header);
            if (column.type() == CanonicalColumn.Type.DATE) rule = rule.withDate(dateForm(values));
            if (column.type() == CanonicalColumn.Type.RATE) rule = rule.withPercent(inPercent(header, values));
            columns.put(column.code(), rule);
        });
        return new MappingProfile(null, columns, null, false);
    }

    /** A file with instalments and nobody's name is a schedule. */
    private static Map<CanonicalColumn, String> match(List<String> header) {
        Map<CanonicalColumn, String> tape = HeaderMatcher.match(header, CanonicalColumn.ofTapes());
        if (tape.containsKey(CanonicalColumn.CUSTOMER_NO)) return tape;
        Map<CanonicalColumn, String> schedule = HeaderMatcher.match(header, CanonicalColumn.ofSchedule());
        return schedule.keySet().containsAll(TapeKind.SCHEDULE.required()) ? schedule : tape;
    }

    /** The first values of a column that say something. */
    static List<String> samples(TableForm form, List<TableRow> rows, String header) {
        int position = form.header().indexOf(header);
        List<String> values = new ArrayList<>();
        for (TableRow row : rows) {
            if (position >= row.cells().size()) continue;
            String value = row.cells().get(position).strip();
            if (!value.isEmpty() && !MappingProfile.USUAL_NULLS.contains(value)) values.add(value);
        }
        return values;
    }

    static @Nullable String dateForm(List<String> values) {
        if (values.isEmpty() || DateForm.of(null).fits(values, ANY_DAY)) return null;
        String found = null;
        for (String pattern : PATTERNS) {
            if (!DateForm.of(pattern).fits(values, ANY_DAY)) continue;
            if (found != null) return null;
            found = pattern;
        }
        if (found == null && values.stream().allMatch(value -> value.matches("[2-6][0-9]{4}"))) return DateForm.SERIAL;
        return found;
    }

    static boolean inPercent(String header, List<String> values) {
        if (header.contains("%") || header.contains("％")) return true;
        for (String value : values) {
            try {
                if (new BigDecimal(value).compareTo(BigDecimal.ONE) > 0) return true;
            } catch (NumberFormatException e) {
                // A percent sign or words; the reading of the rows judges them.
            }
        }
        return false;
    }
}
