package org.qingshou.codes;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** The bank offers a code or does not, has words of its own for it, or orders a list anew. */
public record CodesChanged(String subjectId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public CodesChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "code";
    }
}
