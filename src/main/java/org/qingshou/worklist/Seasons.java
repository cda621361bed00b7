package org.qingshou.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** As they stand now, for a batch of cases: windows are read once and each branch's path once. */
    Known known() {
        return new Known(windows.all());
    }

    /** Windows of one reading. */
    final class Known {
        private final List<SeasonWindow> all;
        private final Map<String, List<SeasonWindow>> ofBranch = new HashMap<>();

        private Known(List<SeasonWindow> all) {
            this.all = all;
        }

        List<SeasonWindow> of(String branch, CustomerKind kind) {
            if (all.isEmpty()) return List.of();
            return ofBranch.computeIfAbsent(branch, this::holding).stream()
                    .filter(window -> window.customers().contains(kind))
                    .toList();
        }

        private List<SeasonWindow> holding(String branch) {
            List<BranchCode> path = branches.upwards(new BranchCode(branch));
            return all.stream()
                    .filter(window -> {
                        BranchCode of = window.branch();
                        return of == null || path.contains(of);
                    })
                    .toList();
        }
    }
}
