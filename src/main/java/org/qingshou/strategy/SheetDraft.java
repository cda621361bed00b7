package org.qingshou.strategy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Field;

/**
 * Rows that were pasted or read from a file, before they are kept.
 *
 * @param columns the fields found, in the order of the columns
 * @param passedOver names of columns that mean none of the fields
 * @param problems what is wrong, row by row; nothing is kept as long as there is any
 */
public record SheetDraft(List<Field> columns, List<String> passedOver, List<Row> rows, List<Problem> problems) {
    public SheetDraft {
        columns = List.copyOf(columns);
        passedOver = List.copyOf(passedOver);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, or as the line stood in what was pasted
     */
    public record Row(long number, Map<String, String> values) {
        public Row {
            values = Map.copyOf(values);
        }
    }

    /** What is wrong where, and the mend; a row as a whole has no field. */
    public record Problem(long row, Optional<Field> field, Line mend) {}

    public boolean ready() {
        return problems.isEmpty() && !rows.isEmpty();
    }
}
