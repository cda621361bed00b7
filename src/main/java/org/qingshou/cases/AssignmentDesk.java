package org.qingshou.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branch;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a branch's cases lie with its officers, and by which policy new ones are given. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class AssignmentDesk {
    private final CaseRights access;
    private final AssignmentPolicies policies;
    private final OfficerLoads loads;
    private final Absences absences;
    private final Users users;
    private final Branches branches;
    private final BusinessClock clock;

    AssignmentDesk(
            CaseRights access,
            AssignmentPolicies policies,
            OfficerLoads loads,
            Absences absences,
            Users users,
            Branches branches,
            BusinessClock clock) {
        this.access = access;
        this.policies = policies;
        this.loads = loads;
        this.absences = absences;
        this.users = users;
        this.branches = branches;
        this.clock = clock;
    }

    /**
     * An officer and what they have to work.
     *
     * @param share per cent of a full load
     * @param away the absence that stands today
     * @param gone no officer of the branch any more, and still has cases there
     */
    public record OfficerLine(
            ActorId officer,
            String name,
            OfficerLoad load,
            int share,
            @Nullable Absence away,
            boolean gone) {}

    /** Branches of the manager's that have officers, the own one first. */
    public List<Branch> branches() {
        Actor actor = access.actor();
        return branches.all().stream()
                .filter(branch -> actor.branches().includes(branch.code()))
                .filter(branch -> !users.ofBranch(branch.code(), Roles.OFFICER).isEmpty())
                .sorted(Comparator.comparing((Branch branch) -> !branch.code().equals(actor.home()))
                        .thenComparing(branch -> branch.code().value()))
                .toList();
    }

    /** The branch's officers, then those who have left and whose cases wait for somebody. */
    public List<OfficerLine> officers(BranchCode branch) {
        check(branch);
        AssignmentPolicy policy = policies.of(branch);
        Map<ActorId, OfficerLoad> now = loads.of(branch);
        Map<ActorId, Absence> away = absences.at(branch, branches.day(branch, clock.instant()));
        List<ActorId> here =
                users.ofBranch(branch, Roles.OFFICER).stream().map(UserInfo::id).toList();
        return Stream.concat(here.stream(), loads.owners(branch).stream().filter(owner -> !here.contains(owner)))
                .map(officer -> new OfficerLine(
                        officer,
                        users.nameOf(officer),
                        now.getOrDefault(officer, OfficerLoad.NONE),
                        policy.share(officer),
                        away.get(officer),
                        !here.contains(officer)))
                .toList();
    }

    public OfficerLoad unowned(BranchCode branch) {
        check(branch);
        return loads.unowned(branch);
    }

    public AssignmentPolicy policy(BranchCode branch) {
        check(branch);
        return policies.of(branch);
    }

    /** Holds from the next assignment on; refused where somebody else changed it since it was read. */
    @Transactional
    public void change(AssignmentPolicy policy) {
        check(policy.branch());
        List<ActorId> officers = users.ofBranch(policy.branch(), Roles.OFFICER).stream()
                .map(UserInfo::id)
                .toList();
        policy.shares().keySet().forEach(officer -> {
            if (!officers.contains(officer)) throw Refused.badInput("cases.policy.officer", officer.value());
        });
        if (policy.basis() == AssignmentBasis.RATIO && officers.stream().allMatch(id -> policy.share(id) == 0))
            throw Refused.badInput("cases.policy.nobody");
        policies.save(policy, access.actor().id(), clock.instant());
    }

    private void check(BranchCode branch) {
        BranchScope scope = access.actor().branches();
        if (!scope.includes(branch)) throw Refused.notFound("cases.policy.branch");
    }
}
