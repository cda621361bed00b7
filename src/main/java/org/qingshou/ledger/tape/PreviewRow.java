package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as the mapping would read it.
 *
 * @param field code of the column that is the trouble, null where the row is fine
 * @param problem text key {@code tape.reject.<problem>}
 * @param leftOut whether the profile's filter does not take the row
 */
public record PreviewRow(
        long row,
        Map<CanonicalColumn, String> values,
        @Nullable String field,
        @Nullable String problem,
        List<String> args,
        boolean leftOut) {
    public PreviewRow {
        values = Map.copyOf(values);
        args = List.copyOf(args);
    }

    static PreviewRow fine(long row, Map<CanonicalColumn, String> values) {
        return new PreviewRow(row, values, null, null, List.of(), false);
    }
}
