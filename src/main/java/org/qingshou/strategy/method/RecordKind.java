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
 */
public record RecordKind(String code, List<Field> fields, boolean early, boolean sheet) {
    public RecordKind {
        fields = List.copyOf(fields);
    }

    public static RecordKind of(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), false, false);
    }

    public static RecordKind early(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), true, false);
    }

    public static RecordKind sheet(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), false, true);
    }

    public static RecordKind earlySheet(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), true, true);
    }

    /** What a person fills in. */
    public List<Field> entered() {
        return fields.stream().filter(field -> !field.bySystem()).toList();
    }
}
