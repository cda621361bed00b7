package org.qingshou.worklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BranchCode;
import org.qingshou.ledger.CustomerKind;
import org.springframework.stereotype.Component;

/** Which season windows hold for a case: those of its branch, of the branches above it and of the whole bank. */
@Component
class Seasons {
    private final SeasonWindows windows;
    private final Branches branches;

    Seasons(SeasonWindows windows, Branches branches) {
        this.windows = windows;
        this.branches = branches;
    }

    /** As they stand now, for a batch of cases: windows and branches are read once. */
    Known known() {
        Map<BranchCode, BranchCode> parents = new HashMap<>();
        for (Branch branch : branches.all()) {
            BranchCode parent = branch.parent();
            if (parent != null) parents.put(branch.code(), parent);
        }
        return new Known(windows.all(), parents);
    }

    /** Windows of one reading. */
    static final class Known {
        private final List<SeasonWindow> all;
        private final Map<BranchCode, BranchCode> parents;
        private final Map<String, List<SeasonWindow>> ofBranch = new HashMap<>();

        private Known(List<SeasonWindow> all, Map<BranchCode, BranchCode> parents) {
            this.all = all;
            this.parents = parents;
        }

        List<SeasonWindow> of(String branch, CustomerKind kind) {
            return ofBranch.computeIfAbsent(branch, this::holding).stream()
                    .filter(window -> window.customers().contains(kind))
                    .toList();
        }

        private List<SeasonWindow> holding(String branch) {
            Set<BranchCode> path = path(new BranchCode(branch));
            return all.stream()
                    .filter(window -> {
                        BranchCode of = window.branch();
                        return of == null || path.contains(of);
                    })
                    .toList();
        }

        private Set<BranchCode> path(BranchCode from) {
            Set<BranchCode> path = new HashSet<>();
            @Nullable BranchCode at = from;
            while (at != null && path.add(at)) at = parents.get(at);
            return path;
        }
    }
}
