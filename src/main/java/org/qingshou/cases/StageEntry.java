package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * A stage as somebody records it from the court's paper.
 *
 * @param reference number of the case or of the paper; may be empty where no clock moves
 * @param evidence the paper on file
 * @param performBy of a stage that binds: the last day on which the debtor should perform
 * @param result what came of it, where the stage has several ends
 * @param amount awarded, agreed or brought in; a figure of the paper, no balance
 * @param until of a seizure: the day on which it ends by itself
 */
public record StageEntry(
        ProceedingState state,
        LocalDate on,
        String reference,
        @Nullable UUID evidence,
        @Nullable LocalDate performBy,
        @Nullable ProceedingResult result,
        @Nullable Money amount,
        @Nullable LocalDate until) {

    /** A stage that says all by itself. */
    public StageEntry(
            ProceedingState state,
            LocalDate on,
            String reference,
            @Nullable UUID evidence,
            @Nullable LocalDate performBy) {
        this(state, on, reference, evidence, performBy, null, null, null);
    }
}
