package org.qingshou.outsourcing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;
import org.qingshou.ledger.ProductScope;

/**
 * One rule of which agencies cases like these go to.
 *
 * @param branch this branch and those below it; null for all, as with what follows
 * @param from at least this much owed, {@code to} less than this
 * @param shares in percent, 100 together
 */
public record PlacementRule(
        @Nullable BranchCode branch,
        @Nullable ProductScope scope,
        @Nullable Bucket stage,
        @Nullable Money from,
        @Nullable Money to,
        List<Share> shares) {
    public PlacementRule {
        shares = List.copyOf(shares);
    }

    /** What part of the cases an agency is meant to get. */
    public record Share(String agency, int percent) {}

    /**
     * What of a case the rules look at.
     *
     * @param path its branch and those above it
     */
    record Traits(List<BranchCode> path, ProductScope scope, Bucket stage, Money amount) {}

    boolean fits(Traits traits) {
        Money least = from;
        Money below = to;
        return (branch == null || traits.path().contains(branch))
                && (scope == null || scope == traits.scope())
                && (stage == null || stage == traits.stage())
                && (least == null || traits.amount().atLeast(least))
                && (below == null || !traits.amount().atLeast(below));
    }
}
