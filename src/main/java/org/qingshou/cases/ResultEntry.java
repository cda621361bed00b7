package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * A result as somebody records it from the court's paper.
 *
 * @param amount where the result needs one
 * @param until where the result ends by itself: the day on which it does
 */
public record ResultEntry(
        ProceedingResult result,
        LocalDate on,
        @Nullable Money amount,
        @Nullable LocalDate until,
        String reference,
        @Nullable UUID evidence) {}
