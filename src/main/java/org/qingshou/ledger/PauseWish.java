package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;

/**
 * A pause of ageing that somebody wants.
 *
 * @param until the last day that shall not count
 * @param reference number of the paper that shows the reason
 * @param evidence the paper itself, where it has been put on file
 */
public record PauseWish(
        LoanId loan,
        LocalDate from,
        LocalDate until,
        String reason,
        String reference,
        @Nullable UUID evidence) {}
