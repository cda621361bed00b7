package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A version of the rules of placing was proposed or decided on. */
public record RuleBookChanged(UUID book, String change, int version, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "placement-rules." + change;
    }

    @Override
    public String subjectType() {
        return "placement-rules";
    }

    @Override
    public String subjectId() {
        return book.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("version", Integer.toString(version));
    }
}
