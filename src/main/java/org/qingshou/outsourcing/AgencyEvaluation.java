package org.qingshou.outsourcing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * One evaluation of an agency (R-OUT-02).
 *
 * @param score 0 to 100, where the bank's form gives one
 * @param dueOn the last day before which the next one has to be held
 */
public record AgencyEvaluation(
        String agency,
        LocalDate on,
        Result result,
        @Nullable Integer score,
        String note,
        LocalDate dueOn,
        ActorId by) {
    /** What it came to. */
    public enum Result {
        GOOD,
        /** May go on; named beside every choice of it. */
        WATCH,
        /** Gets no new case. */
        FAILED
    }
}
