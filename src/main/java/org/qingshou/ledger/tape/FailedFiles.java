package org.qingshou.ledger.tape;

import java.util.List;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;

/** Nobody waits at a screen for a file in the watched folder: where one fails, the administrators are told. */
@Component
class FailedFiles {
    private final Notices notices;
    private final Users users;

    FailedFiles(Notices notices, Users users) {
        this.notices = notices;
        this.users = users;
    }

    void tell(WatchedFile file) {
        List<ActorId> administrators = users.all().stream()
                .filter(user -> user.enabled() && user.roles().contains("ADMIN"))
                .map(UserInfo::id)
                .toList();
        // The name of the file stays out of it: it was given outside.
        notices.tell(administrators, "import", "tape.notice.file-failed", file.source(), file.source() + "/failed");
    }
}
