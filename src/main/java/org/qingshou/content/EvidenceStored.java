package org.qingshou.content;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A file was taken as evidence; its hash stands in the audit trail from then on. */
public record EvidenceStored(UUID id, String kind, long size, String sha256, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "evidence.stored";
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
        return Map.of("kind", kind, "size", Long.toString(size), "sha256", sha256);
    }
}
