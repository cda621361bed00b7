package org.qingshou.content;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** The bytes of a file are gone, its time being over; its hash still proves which file it was. */
public record EvidenceDeleted(UUID id, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "evidence.deleted";
    }

    @Override
    public String subjectType() {
        return "evidence";
    }

    @Override
    public String subjectId() {
        return id.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }
}
