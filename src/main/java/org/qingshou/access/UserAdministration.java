package org.qingshou.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the administrator does with users. Nobody can shut themselves out, so an installation always keeps one. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class UserAdministration {
    private final Users users;
    private final CurrentActor current;

    UserAdministration(Users users, CurrentActor current) {
        this.users = users;
        this.current = current;
    }

    /** @param prefix how login or name begins; empty for all */
    public List<UserRow> page(String prefix, int offset, int limit) {
        return users.page(prefix, offset, limit);
    }

    public int count(String prefix) {
        return users.count(prefix);
    }

    public void add(UserInfo user, String password) {
        checkPlace(user.roles(), user.branch(), user.agencyCode());
        users.add(user, password, me());
    }

    public void enable(ActorId user, boolean enabled) {
        if (!enabled) refuseMyself(user);
        users.enable(user, enabled, me());
    }

    public void change(ActorId user, Set<String> roles, @Nullable BranchCode branch, @Nullable String agencyCode) {
        if (!roles.contains(Roles.ADMIN)) refuseMyself(user);
        checkPlace(roles, branch, agencyCode);
        users.change(user, roles, branch, agencyCode, me());
    }

    /** Sets a new password and lifts a lock. */
    public void resetPassword(ActorId user, String password) {
        users.password(user, password, me());
    }

    public void unlock(ActorId user) {
        users.unlock(user, me());
    }

    private ActorId me() {
        return current.get().id();
    }

    private void refuseMyself(ActorId user) {
        if (user.equals(me())) throw Refused.conflict("access.user.self");
    }

    private static void checkPlace(Set<String> roles, @Nullable BranchCode branch, @Nullable String agencyCode) {
        boolean works = roles.contains(Roles.OFFICER) || roles.contains(Roles.MANAGER);
        if (works && branch == null) throw Refused.badInput("access.user.branch");
        if (roles.contains(Roles.AGENCY) && agencyCode == null) throw Refused.badInput("access.user.agency");
    }
}
