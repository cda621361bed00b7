package org.qingshou.messages;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A provider was added, changed, switched on or off, tested, or its secrets were changed. */
public record RouteChanged(UUID routeId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public RouteChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "message-route";
    }

    @Override
    public String subjectId() {
        return routeId.toString();
    }
}
