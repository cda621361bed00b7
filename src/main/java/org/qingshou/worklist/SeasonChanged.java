package org.qingshou.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** Somebody entered, changed or removed a season window, which moves cases in the order of work. */
public record SeasonChanged(UUID window, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public SeasonChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "season";
    }

    @Override
    public String subjectId() {
        return window.toString();
    }
}
