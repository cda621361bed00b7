package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A comparison with an agency's list has begun, come to its end, or failed. */
public record ReconciliationChanged(UUID id, String change, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    static final String STARTED = "reconciliation.started";
    static final String DONE = "reconciliation.done";
    static final String FAILED = "reconciliation.failed";

    @Override
    public String action() {
        return change;
    }

    @Override
    public String subjectType() {
        return "reconciliation";
    }

    @Override
    public String subjectId() {
        return id.toString();
    }
}
