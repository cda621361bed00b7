package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage as somebody records it from the court's paper.
 *
 * @param reference number of the case or of the paper; may be empty where no clock moves
 * @param evidence the paper on file
 * @param performBy of a stage that binds: the last day on which the debtor should perform
 */
public record StageEntry(
        ProceedingState state,
        LocalDate on,
        String reference,
        @Nullable UUID evidence,
        @Nullable LocalDate performBy) {}
