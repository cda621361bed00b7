package org.qingshou.ledger;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.PersonId;

/** A contact point was added or changed, or a person was put beside a borrower. */
record PersonChanged(PersonId person, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    PersonChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }
}
