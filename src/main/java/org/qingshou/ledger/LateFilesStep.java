package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Day-end: whoever can fetch a file hears that it is late, once until they have read it. */
@Component
class LateFilesStep implements DayEndStep {
    private final LateFiles files;
    private final Notices notices;
    private final Users users;

    LateFilesStep(LateFiles files, Notices notices, Users users) {
        this.files = files;
        this.notices = notices;
        this.users = users;
    }

    @Override
    public String name() {
        return "late-files";
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    @Transactional
    public long run(LocalDate date) {
        List<LateFile> late = files.all(BranchScope.ALL, date.plusDays(1));
        if (late.isEmpty()) return 0;
        List<ActorId> administrators = users.all().stream()
                .filter(user -> user.enabled() && user.roles().contains(Roles.ADMIN))
                .map(UserInfo::id)
                .toList();
        late.forEach(file -> notices.tellOnce(
                administrators,
                "import",
                "ledger.notice.late-file",
                file.source(),
                "#" + file.textKey(),
                file.since().toString()));
        return late.size();
    }
}
