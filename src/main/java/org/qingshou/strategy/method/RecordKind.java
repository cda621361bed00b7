package org.qingshou.strategy.method;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of record of one method, with the fields its form asks for. Every record has a date besides, on which it
 * happened.
 *
 * @param early whether it may be kept before the step is active, because opening the step rests on it
 */
public record RecordKind(String code, List<Field> fields, boolean early) {
    public RecordKind {
        fields = List.copyOf(fields);
    }

    public static RecordKind of(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), false);
    }

    public static RecordKind early(String code, Field... fields) {
        return new RecordKind(code, Arrays.asList(fields), true);
    }
}
