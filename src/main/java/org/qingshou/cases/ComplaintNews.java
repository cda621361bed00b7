package org.qingshou.cases;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;

/** Who hears of a day that a case must not miss: the branch's managers, of what is critical or has lapsed also those above. */
@Component
class ComplaintNews {
    private final Users users;
    private final Branches branches;
    private final Notices notices;

    ComplaintNews(Users users, Branches branches, Notices notices) {
        this.users = users;
        this.branches = branches;
        this.notices = notices;
    }

    void received(CaseView theCase, ComplaintKind kind) {
        List<ActorId> readers = managers(theCase.branch());
        if (kind.severity() == Severity.CRITICAL) readers.addAll(above(theCase.branch()));
        tell(readers, theCase, "cases.notice.complaint", "#complaint-kind." + kind);
    }

    /** The answer is due soon. */
    void soon(CaseView theCase, String what, String by) {
        tell(workers(theCase), theCase, "cases.notice.answer.soon", what, by);
    }

    /** A claim is soon to be declared in an insolvency. */
    void claimDue(CaseView theCase, String by) {
        tell(workers(theCase), theCase, "cases.notice.claim.soon", by);
    }

    /** The last day to declare a claim ends with this one. */
    void claimMissed(CaseView theCase, String by) {
        List<ActorId> readers = workers(theCase);
        readers.addAll(above(theCase.branch()));
        tell(readers, theCase, "cases.notice.claim.missed", by);
    }

    /** The answer's day has passed: whoever is above hears of it. */
    void lapsed(CaseView theCase, String what, String by) {
        List<ActorId> readers = managers(theCase.branch());
        readers.addAll(above(theCase.branch()));
        tell(readers, theCase, "cases.notice.answer.lapsed", what, by);
    }

    void review(CaseView theCase, String hold) {
        tell(managers(theCase.branch()), theCase, "cases.notice.hold.review", hold);
    }

    private void tell(List<ActorId> readers, CaseView theCase, String key, String... args) {
        List<String> all = new ArrayList<>(List.of(theCase.caseNo()));
        all.addAll(List.of(args));
        notices.tell(readers, "cases/" + theCase.id(), key, all.toArray(String[]::new));
    }

    private List<ActorId> workers(CaseView theCase) {
        List<ActorId> readers = managers(theCase.branch());
        ActorId owner = theCase.owner();
        if (owner != null && !readers.contains(owner)) readers.add(owner);
        return readers;
    }

    private List<ActorId> managers(BranchCode branch) {
        return new ArrayList<>(
                users.ofBranch(branch, Roles.MANAGER).stream().map(UserInfo::id).toList());
    }

    /** Managers of the nearest branch above that has one. */
    private List<ActorId> above(BranchCode branch) {
        return branches.upwards(branch).stream()
                .skip(1)
                .map(this::managers)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
