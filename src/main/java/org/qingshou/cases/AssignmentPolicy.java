package org.qingshou.cases;

import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;

/**
 * How the cases of a branch are given to its officers (分案规则). A customer who comes back keeps the last officer where
 * {@code keepLast}; all others go by the basis.
 *
 * @param shares per cent of a full load, read where the basis is {@link AssignmentBasis#RATIO}; whoever is not named
 *     bears a full one, so that a newcomer is never forgotten
 * @param version 0 where nobody has changed the default yet
 */
public record AssignmentPolicy(
        BranchCode branch, boolean keepLast, AssignmentBasis basis, Map<ActorId, Integer> shares, int version) {
    public static final int FULL_SHARE = 100;
    public static final int LARGEST_SHARE = 300;

    public AssignmentPolicy {
        shares = Map.copyOf(shares);
        if (shares.values().stream().anyMatch(share -> share < 0 || share > LARGEST_SHARE))
            throw Refused.badInput("cases.policy.share", Integer.toString(LARGEST_SHARE));
    }

    static AssignmentPolicy standard(BranchCode branch) {
        return new AssignmentPolicy(branch, true, AssignmentBasis.COUNT, Map.of(), 0);
    }

    public int share(ActorId officer) {
        return shares.getOrDefault(officer, FULL_SHARE);
    }
}
