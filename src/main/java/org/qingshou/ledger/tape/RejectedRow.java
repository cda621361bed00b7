package org.qingshou.ledger.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param row as a spreadsheet counts
 * @param field code of the canonical column, or {@code row}
 * @param reason text key {@code tape.reject.<reason>}
 * @param raw the row as it came
 */
public record RejectedRow(
        long row, String field, @Nullable String value, String reason, List<String> args, List<String> raw) {
    public RejectedRow {
        args = List.copyOf(args);
        raw = List.copyOf(raw);
    }
}
