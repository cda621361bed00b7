package org.qingshou.approvals;

import java.math.BigDecimal;
import java.util.List;
import org.qingshou.kernel.BranchCode;

/** How many yeses an amount needs, and from which branch on the next one may come. Pure, so that each limit has its test. */
final class Levels {
    private Levels() {}

    /**
     * One, and one more for each limit that the amount exceeds, the stricter of the two lists counting. Never more than
     * there are branches to give them; two even where there is but one branch, for two pairs of eyes are always possible.
     */
    static int needed(BigDecimal amount, List<BigDecimal> ofKind, List<BigDecimal> ofPolicy, int branches) {
        int exceeded = Math.max(exceeded(amount, ofKind), exceeded(amount, ofPolicy));
        return Math.min(1 + exceeded, Math.max(2, branches));
    }

    /** @param path the request's branch and those above it, itself first */
    static BranchCode deciding(List<BranchCode> path, int level) {
        return path.get(Math.min(level, path.size() - 1));
    }

    private static int exceeded(BigDecimal amount, List<BigDecimal> limits) {
        return (int)
                limits.stream().filter(limit -> amount.compareTo(limit) > 0).count();
    }
}
