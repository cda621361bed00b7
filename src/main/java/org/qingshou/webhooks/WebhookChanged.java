package org.qingshou.webhooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** An endpoint was added, changed, switched on or off, tested, or its secrets were changed. */
public record WebhookChanged(UUID endpointId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public WebhookChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "webhook";
    }

    @Override
    public String subjectId() {
        return endpointId.toString();
    }
}
