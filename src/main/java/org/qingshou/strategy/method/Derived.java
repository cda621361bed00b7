package org.qingshou.strategy.method;

import java.util.List;
import java.util.Optional;

/**
 * A table that a method reads out of its records, such as receivables by age. Its texts are
 * {@code method.<code>.derived.<key>}, {@code .how} behind it for how the figures come about, and one for each column.
 *
 * @param columns keys of the columns; the first names the row
 * @param drawn the column whose figures are also drawn as bars; the table is the chart's own words
 */
public record Derived(String key, List<String> columns, List<List<Cell>> rows, Optional<String> drawn) {
    public Derived {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows)
            if (row.size() != columns.size()) throw new IllegalArgumentException("a row of " + key + " has a gap");
        if (drawn.isPresent() && !columns.contains(drawn.get()))
            throw new IllegalArgumentException(key + " has no column " + drawn.get());
    }

    public static Derived table(String key, List<String> columns, List<List<Cell>> rows) {
        return new Derived(key, columns, rows, Optional.empty());
    }

    public static Derived chart(String key, String drawn, List<String> columns, List<List<Cell>> rows) {
        return new Derived(key, columns, rows, Optional.of(drawn));
    }
}
