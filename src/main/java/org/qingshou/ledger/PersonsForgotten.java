package org.qingshou.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** Nothing is known any more of so many persons; the hash is over their ids in order. */
public record PersonsForgotten(UUID setId, int count, String sha256, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "persons.forgotten";
    }

    @Override
    public String subjectType() {
        return "person-set";
    }

    @Override
    public String subjectId() {
        return setId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("count", Integer.toString(count), "sha256", sha256);
    }
}
