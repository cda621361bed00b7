package org.qingshou.strategy;

import java.time.Instant;
import java.util.List;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;

/**
 * One row of a sheet as somebody else has made it meanwhile, beside what is to be saved.
 *
 * @param now the row as it stands
 * @param by the name of who made it so
 * @param parts the fields in which the two differ
 */
public record RowClash(MethodRecord now, String by, Instant at, List<Part> parts) {
    /** The longest reason, in characters. */
    public static final int REASON = 500;

    public RowClash {
        parts = List.copyOf(parts);
    }

    /** One field: as both began with it, as it stands, and as it is to be saved; empty where it is left out. */
    public record Part(Field field, String base, String theirs, String mine) {
        /** Whether the other has changed it too; where not, only one of the two said anything about it. */
        public boolean bothChanged() {
            return theyChanged() && !mine.equals(base);
        }

        public boolean theyChanged() {
            return !theirs.equals(base);
        }
    }
}
