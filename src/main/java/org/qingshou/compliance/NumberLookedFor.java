package org.qingshou.compliance;

import java.time.Instant;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** Somebody looked for the decisions on one phone number; named by its blind index, which tells nobody the number. */
record NumberLookedFor(String index, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "decisions.number.searched";
    }

    @Override
    public String subjectType() {
        return "number";
    }

    @Override
    public String subjectId() {
        return index;
    }
}
