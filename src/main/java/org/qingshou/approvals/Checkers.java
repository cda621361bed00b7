package org.qingshou.approvals;

import java.util.List;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.springframework.stereotype.Component;

/**
 * Who may decide: a manager of the request's branch or of one above it, who did not ask. Where a branch has no second
 * manager, the branch above it is told.
 */
@Component
class Checkers {
    private final Users users;
    private final Branches branches;

    Checkers(Users users, Branches branches) {
        this.users = users;
        this.branches = branches;
    }

    /** The id as the user table spells it: a login is found whatever its case, and two spellings are one person. */
    ActorId canonical(ActorId actor) {
        return users.find(actor).map(UserInfo::id).orElse(actor);
    }

    boolean mayDecide(ActorId checker, BranchCode branch) {
        return users.find(checker)
                .filter(UserInfo::enabled)
                .filter(user -> user.roles().contains(Roles.MANAGER))
                .map(UserInfo::branch)
                .filter(home -> branches.upwards(branch).contains(home))
                .isPresent();
    }

    /** The managers to be told, from the nearest branch that has one besides the maker. */
    List<ActorId> toTell(BranchCode branch, ActorId maker) {
        for (BranchCode place : branches.upwards(branch)) {
            List<ActorId> managers = users.ofBranch(place, Roles.MANAGER).stream()
                    .map(UserInfo::id)
                    .filter(id -> !id.equals(maker))
                    .toList();
            if (!managers.isEmpty()) return managers;
        }
        return List.of();
    }
}
