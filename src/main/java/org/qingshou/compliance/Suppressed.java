package org.qingshou.compliance;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.PersonId;

/** A person or number is never contacted again (R-TP-04); agencies that hold the case must be told. */
public record Suppressed(UUID id, @Nullable PersonId person, String reason, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "contact.suppressed";
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        PersonId known = person;
        return known == null ? id.toString() : known.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("reason", reason);
    }
}
