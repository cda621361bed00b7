package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A batch was asked for, changed or decided on. */
public record BatchChanged(UUID batch, String change, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public BatchChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String action() {
        return "batch." + change;
    }

    @Override
    public String subjectType() {
        return "placement-batch";
    }

    @Override
    public String subjectId() {
        return batch.toString();
    }
}
