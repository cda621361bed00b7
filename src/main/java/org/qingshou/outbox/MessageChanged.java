package org.qingshou.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A message was queued, arrived, was refused, is in doubt, waits for a person, was paused, resent or taken back. */
public record MessageChanged(
        UUID messageId, String kind, String partner, String orderingKey, String change, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "message." + change;
    }

    @Override
    public String subjectType() {
        return "message";
    }

    @Override
    public String subjectId() {
        return messageId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("kind", kind, "partner", partner, "key", orderingKey);
    }
}
