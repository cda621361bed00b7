package org.qingshou.retention;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A run of deletion was proposed, allowed, dropped or done, or a batch of it is gone. */
public record RetentionChanged(UUID runId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public RetentionChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "retention-run";
    }

    @Override
    public String subjectId() {
        return runId.toString();
    }
}
