package org.qingshou.ledger.tape;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** An import was asked for, checked, applied, discarded or has failed. */
record TapeEvent(UUID tape, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    TapeEvent {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "tape";
    }

    @Override
    public String subjectId() {
        return tape.toString();
    }
}
