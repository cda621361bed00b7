package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** Who of a branch can be given cases: no one who is away. */
@Component
class AvailableOfficers {
    private final Users users;
    private final Absences absences;
    private final Branches branches;

    AvailableOfficers(Users users, Absences absences, Branches branches) {
        this.users = users;
        this.absences = absences;
        this.branches = branches;
    }

    /** Whom a policy gives cases at a moment: officers who are enabled, not locked out and not away. */
    List<UserInfo> of(BranchCode branch, Instant at) {
        return present(users.unlockedOfBranch(branch, Roles.OFFICER, at), branch, at);
    }

    /** Whom a person may give cases: a lock of minutes does not stand against it. */
    List<UserInfo> toChoose(BranchCode branch, Instant at) {
        return present(users.ofBranch(branch, Roles.OFFICER), branch, at);
    }

    /** Refused where this officer may not be given that case, with the reason. */
    void check(BranchCode branch, String caseNo, ActorId officer, Instant at) {
        UserInfo chosen = users.ofBranch(branch, Roles.OFFICER).stream()
                .filter(user -> user.id().equals(officer))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("cases.assign.officer", caseNo));
        absences.of(officer, day(branch, at)).ifPresent(away -> {
            throw Refused.conflict("cases.assign.absent", chosen.displayName(), away.lastDay());
        });
    }

    private List<UserInfo> present(List<UserInfo> officers, BranchCode branch, Instant at) {
        Map<ActorId, Absence> away = absences.at(branch, day(branch, at));
        return officers.stream().filter(user -> !away.containsKey(user.id())).toList();
    }

    private LocalDate day(BranchCode branch, Instant at) {
        return branches.day(branch, at);
    }
}
