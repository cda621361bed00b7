package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** Who of a branch can be given cases. */
@Component
class AvailableOfficers {
    private final Users users;

    AvailableOfficers(Users users) {
        this.users = users;
    }

    /** Whom a policy gives cases at a moment: officers who are enabled and not locked out. */
    List<UserInfo> of(BranchCode branch, Instant at) {
        return users.unlockedOfBranch(branch, Roles.OFFICER, at);
    }

    /** Whom a person may give cases: a lock of minutes does not stand against it. */
    List<UserInfo> toChoose(BranchCode branch) {
        return users.ofBranch(branch, Roles.OFFICER);
    }

    /** Refused where this officer may not be given that case, with the reason. */
    void check(BranchCode branch, String caseNo, ActorId officer) {
        if (toChoose(branch).stream().noneMatch(user -> user.id().equals(officer)))
            throw Refused.badInput("cases.assign.officer", caseNo);
    }
}
