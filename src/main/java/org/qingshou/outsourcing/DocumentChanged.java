package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A paper was asked for, granted, refused or fetched. */
public record DocumentChanged(UUID id, String change, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public DocumentChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String action() {
        return "document." + change;
    }

    @Override
    public String subjectType() {
        return "document";
    }

    @Override
    public String subjectId() {
        return id.toString();
    }
}
