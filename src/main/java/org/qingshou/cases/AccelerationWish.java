package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;

/**
 * A declaration as somebody proposes it.
 *
 * @param missed instalments not paid; asked for where that is the ground
 * @param contract the loan contract on file
 */
public record AccelerationWish(
        List<LoanId> loans,
        @Nullable AccelerationGround ground,
        String clause,
        @Nullable Integer missed,
        @Nullable UUID contract,
        String reason) {
    public AccelerationWish {
        loans = List.copyOf(loans);
    }
}
