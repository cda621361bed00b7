package org.qingshou.cases;

import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.notify.Notice;
import org.qingshou.notify.Notices;

/** Two officers and a manager of a branch of the test's own. */
record Staff(BranchCode branch, ActorId an, ActorId bo, ActorId manager) {
    static Staff of(CaseFixture given) {
        BranchCode branch = given.branch();
        return new Staff(
                branch,
                given.user(branch, "an", Roles.OFFICER),
                given.user(branch, "bo", Roles.OFFICER),
                given.user(branch, "boss", Roles.MANAGER));
    }

    /** Keys of the latest notices, the newest first. */
    static List<String> told(Notices notices, ActorId reader) {
        return notices.latest(reader, 10).stream().map(Notice::key).toList();
    }
}
