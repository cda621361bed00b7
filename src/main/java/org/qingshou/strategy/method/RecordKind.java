package org.qingshou.strategy.method;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of record of one method, with the fields its form asks for. Every record has a date besides, on which it
 * happened.
 *
 * @param early whether it may be kept before the step is active, because opening the step rests on it
 * @param sheet whether its records are rows of a sheet, as people keep them in a spreadsheet: entered, pasted or read
 *     from a file many at once, and changed in place. What else is on record is never changed.
 * @param sums keys of the amounts that make sense as a sum over a sheet's rows
 */
public record RecordKind(String code, List<Field> fields, boolean early, boolean sheet, List<String> sums) {
    public RecordKind {
        fields = List.copyOf(fields);
        sums = List.copyOf(sums);
    }

    public static RecordKind of(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), false, false, List.of());
    }

    public static RecordKind early(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), true, false, List.of());
    }

    public static RecordKind sheet(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), false, true, List.of());
    }

    public static RecordKind earlySheet(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), true, true, List.of());
    }

    /** The same sheet with sums below these columns. */
    public RecordKind summing(String... keys) {
        return new RecordKind(code, fields, early, sheet, Arrays.asList(keys));
    }

    /** What a person fills in. */
    public List<Field> entered() {
        return fields.stream().filter(field -> !field.bySystem()).toList();
    }
}
