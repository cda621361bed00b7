package org.qingshou.codes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code in a list as the administrator sees it.
 *
 * @param place among the first, from 1 on; null behind them
 * @param builtInPlace where it stands unless the bank says otherwise
 */
public record CodeRow(
        CodeList list,
        CodeItem item,
        boolean offered,
        @Nullable String zh,
        @Nullable String en,
        @Nullable Integer place,
        @Nullable Integer builtInPlace,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        int version,
        int orderVersion) {
    /** Whether the bank has anything of its own here, its place in the list aside. */
    public boolean changed() {
        return !offered || zh != null || en != null;
    }
}
