package org.qingshou.outsourcing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * Which cases an agency takes and how many of them at once, counted from the proposal to the case's return.
 *
 * @param maxCases null where no limit is agreed
 * @param maxAmount of what was owed when each was proposed; null where no limit is agreed
 */
public record AgencyTakes(
        List<ClaimKind> claims,
        @Nullable Integer maxCases,
        @Nullable Money maxAmount) {
    /** Any case that a bank places, without a limit. */
    public static final AgencyTakes ALL_OF_A_BANK = new AgencyTakes(
            List.of(ClaimKind.CLM_CREDIT_CARD, ClaimKind.CLM_POST_LOAN, ClaimKind.CLM_CONSUMER), null, null);

    public AgencyTakes {
        claims = List.copyOf(claims);
    }
}
