package org.qingshou.access;

import java.util.List;
import java.util.Set;
import org.qingshou.kernel.BranchCode;

/** The branches whose rows an actor may see; every query of the house takes one. */
public record BranchScope(boolean all, Set<BranchCode> codes) {
    public static final BranchScope ALL = new BranchScope(true, Set.of());
    public static final BranchScope NONE = new BranchScope(false, Set.of());

    public BranchScope {
        codes = Set.copyOf(codes);
    }

    public static BranchScope of(BranchCode... codes) {
        return new BranchScope(false, Set.of(codes));
    }

    public boolean includes(BranchCode code) {
        return all || codes.contains(code);
    }

    /**
     * For {@code (:allBranches OR branch_code IN (:branches))}; never empty, because SQL has no empty list and no branch
     * is called by a single space.
     */
    public List<String> forSql() {
        return codes.isEmpty()
                ? List.of(" ")
                : codes.stream().map(BranchCode::value).toList();
    }
}
