package org.qingshou.ledger.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;

/**
 * Which rows a profile takes. A row that does not pass is counted as left out, never dropped in silence. One of the two
 * lists is given; the cell is compared as it stands in the file, without blanks around it.
 *
 * @param column header of the file's column
 * @param in only rows with one of these
 * @param notIn only rows with none of these
 */
public record RowFilter(
        String column, @Nullable List<String> in, @Nullable List<String> notIn) {
    public RowFilter {
        in = in == null ? List.of() : List.copyOf(in);
        notIn = notIn == null ? List.of() : List.copyOf(notIn);
    }

    public static RowFilter only(String column, String... values) {
        return new RowFilter(column, List.of(values), null);
    }

    public static RowFilter without(String column, String... values) {
        return new RowFilter(column, null, List.of(values));
    }

    /** The values of {@code in}, empty where there are none. */
    public List<String> taken() {
        return in == null ? List.of() : in;
    }

    /** The values of {@code notIn}, empty where there are none. */
    public List<String> leftOut() {
        return notIn == null ? List.of() : notIn;
    }

    RowFilter checked() {
        if (taken().isEmpty() == leftOut().isEmpty()) throw Refused.badInput("tape.profile.filter", column);
        return this;
    }

    boolean passes(String cell) {
        return taken().isEmpty() ? !leftOut().contains(cell) : taken().contains(cell);
    }
}
