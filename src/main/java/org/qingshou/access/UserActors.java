package org.qingshou.access;

import java.util.HashSet;
import java.util.Set;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Turns a login name into an actor: its branch and everything below it; compliance sees all, the administrator none. */
@Component
class UserActors {
    private final Users users;
    private final Branches branches;

    UserActors(Users users, Branches branches) {
        this.users = users;
        this.branches = branches;
    }

    Actor of(String login) {
        UserInfo user = users.find(new ActorId(login))
                .filter(UserInfo::enabled)
                .orElseThrow(() -> new AccessDeniedException("unknown or disabled user"));
        return new Actor(user.id(), user.displayName(), user.roles(), scope(user), user.branch(), user.agencyCode());
    }

    private BranchScope scope(UserInfo user) {
        if (user.roles().contains(Roles.COMPLIANCE)) return BranchScope.ALL;
        BranchCode home = user.branch();
        if (home == null || user.roles().contains(Roles.AGENCY)) return BranchScope.NONE;
        if (user.roles().contains(Roles.ADMIN)) return BranchScope.NONE;
        if (!user.roles().contains(Roles.MANAGER)) return BranchScope.of(home);
        Set<BranchCode> below = new HashSet<>(Set.of(home));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Branch branch : branches.all()) {
                BranchCode parent = branch.parent();
                if (parent != null && below.contains(parent)) grew |= below.add(branch.code());
            }
        }
        return new BranchScope(false, below);
    }
}
