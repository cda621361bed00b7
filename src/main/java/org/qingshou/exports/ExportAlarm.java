package org.qingshou.exports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells compliance, and the manager above where there is none, that somebody takes out much (R-OUT-13). */
@Component
class ExportAlarm {
    private final Users users;
    private final Branches branches;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    ExportAlarm(Users users, Branches branches, Notices notices, ApplicationEventPublisher events) {
        this.users = users;
        this.branches = branches;
        this.notices = notices;
        this.events = events;
    }

    void ring(UUID export, Data data, long sum, Actor actor, BranchCode branch, Instant at) {
        notices.tell(
                readers(branch, actor.id()),
                "exports",
                "exports.notice.alarm",
                actor.id().value(),
                Long.toString(sum),
                "#export-data." + data);
        events.publishEvent(new ExportChanged(
                export, "export.alarm", Map.of("data", data.name(), "records", Long.toString(sum)), actor.id(), at));
    }

    /** Nobody is told of himself alone. */
    private List<ActorId> readers(BranchCode branch, ActorId but) {
        return branches.upwards(branch).stream()
                .map(code -> of(code, Roles.COMPLIANCE, but))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .or(() -> branches.upwards(branch).stream()
                        .map(code -> of(code, Roles.MANAGER, but))
                        .filter(found -> !found.isEmpty())
                        .findFirst())
                .orElse(List.of());
    }

    private List<ActorId> of(BranchCode branch, String role, ActorId but) {
        return users.ofBranch(branch, role).stream()
                .map(UserInfo::id)
                .filter(id -> !id.equals(but))
                .toList();
    }
}
