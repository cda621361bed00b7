package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/**
 * A batch of placements (批次).
 *
 * @param tariffVersion null where no version held when it was asked
 * @param cases those that were not taken out, {@code amount} what they owed when it was asked
 * @param taken how many of them the agency took, {@code declined} how many it did not or let run out
 * @param elsewhere how many of them the rules would have given to another agency
 * @param again how many go to the agency that had them last
 */
public record BatchView(
        UUID id,
        String batchNo,
        String agencyCode,
        String agencyName,
        BatchState state,
        String feeMode,
        String tariffId,
        @Nullable Integer tariffVersion,
        String dataCategories,
        ActorId maker,
        Instant askedAt,
        @Nullable ActorId checker,
        @Nullable Instant decidedAt,
        int cases,
        Money amount,
        int taken,
        int declined,
        int elsewhere,
        int again) {}
