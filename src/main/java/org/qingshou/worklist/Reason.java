package org.qingshou.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a case stands where it stands: text key {@code worklist.reason.<code>}. It holds the date and not the days that are
 * left, so that it stays true overnight.
 */
public record Reason(String code, @Nullable LocalDate on) {
    /** Whether it says that a season window is open. */
    boolean season() {
        return code.startsWith("SEASON_");
    }

    static Reason of(String code) {
        return new Reason(code, null);
    }

    static Reason of(String code, LocalDate on) {
        return new Reason(code, on);
    }
}
