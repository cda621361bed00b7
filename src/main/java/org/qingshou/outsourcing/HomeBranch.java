package org.qingshou.outsourcing;

import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** Where a request about an agency is decided: agencies belong to no branch, whoever asks does. */
@Component
public class HomeBranch {
    private final Branches branches;

    HomeBranch(Branches branches) {
        this.branches = branches;
    }

    /** Where the person works; the head office where that is nowhere in particular. */
    public BranchCode of(Actor actor) {
        BranchCode home = actor.home();
        return home != null ? home : head();
    }

    /** The head office: what stands above all branches. */
    public BranchCode head() {
        return branches.head().orElseThrow(() -> Refused.conflict("money.branch"));
    }
}
