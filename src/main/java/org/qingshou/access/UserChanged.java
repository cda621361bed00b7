package org.qingshou.access;

import java.time.Instant;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A user was added or changed, or signed in, out, or was locked out. */
public record UserChanged(ActorId user, String action, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String subjectType() {
        return "user";
    }

    @Override
    public String subjectId() {
        return user.value();
    }
}
