package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;

/**
 * An approved pause of ageing (暂停计龄).
 *
 * @param until the last day that does not count; earlier than {@code grantedUntil} where somebody has ended it
 * @param reason why it was asked for; null for pauses older than the record of reasons
 * @param evidence the paper on file, if any
 */
public record AgeingPause(
        UUID id,
        LoanId loan,
        LocalDate from,
        LocalDate until,
        LocalDate grantedUntil,
        @Nullable String reason,
        String reference,
        @Nullable UUID evidence,
        ActorId approvedBy,
        @Nullable ActorId endedBy) {

    /** Whether it still takes days off after this closed date. */
    public boolean runsAfter(LocalDate closed) {
        return until.isAfter(closed);
    }
}
