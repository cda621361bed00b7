package org.qingshou.outsourcing;

import java.util.List;
import java.util.function.Predicate;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;

/**
 * Who hears of a comparison: the managers of each branch concerned, those of the head office for what is nobody's, and
 * compliance where an agency works on after its right has ended.
 */
@Component
class ReconciliationAlarms {
    static final String ROUTE = "outsourcing/differences";

    private final Agencies agencies;
    private final Branches branches;
    private final Users users;
    private final Notices notices;

    ReconciliationAlarms(Agencies agencies, Branches branches, Users users, Notices notices) {
        this.agencies = agencies;
        this.branches = branches;
        this.users = users;
        this.notices = notices;
    }

    /** Told after each comparison as long as something waits: a difference does not end by being read. */
    void waiting(String agency, List<DifferenceRows.Waiting> waiting) {
        int workable = 0;
        for (DifferenceRows.Waiting each : waiting) {
            String branch = each.branch();
            List<ActorId> readers = branch == null ? headOffice() : managersOver(new BranchCode(branch));
            notices.tellOnce(
                    readers, ROUTE, "outsourcing.notice.differences", name(agency), Integer.toString(each.open()));
            workable += each.workable();
        }
        if (workable > 0)
            notices.tellOnce(
                    having(user -> user.roles().contains(Roles.COMPLIANCE)),
                    ROUTE,
                    "outsourcing.notice.workable",
                    name(agency),
                    Integer.toString(workable));
    }

    /** An agency that does not give its list is as good as one whose books nobody compares. */
    void noList(String agency) {
        notices.tellOnce(
                having(user -> user.roles().contains(Roles.ADMIN)),
                "agencies",
                "outsourcing.notice.noList",
                name(agency));
        notices.tellOnce(headOffice(), ROUTE, "outsourcing.notice.noList", name(agency));
    }

    /** The nearest branch upwards that has a manager. */
    private List<ActorId> managersOver(BranchCode branch) {
        return branches.upwards(branch).stream()
                .map(this::managersOf)
                .filter(managers -> !managers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<ActorId> headOffice() {
        return branches.all().stream()
                .filter(branch -> branch.parent() == null)
                .flatMap(branch -> managersOf(branch.code()).stream())
                .toList();
    }

    private List<ActorId> managersOf(BranchCode branch) {
        return users.ofBranch(branch, Roles.MANAGER).stream().map(UserInfo::id).toList();
    }

    private List<ActorId> having(Predicate<UserInfo> which) {
        return users.all().stream()
                .filter(user -> user.enabled() && which.test(user))
                .map(UserInfo::id)
                .toList();
    }

    private String name(String agency) {
        return agencies.find(agency).map(AgencyInfo::name).orElse(agency);
    }
}
