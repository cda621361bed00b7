package org.qingshou.ledger;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.PersonId;

/** Someone unmasked a number, an address or an id number; {@code what} names the kind, never the value. */
record PersonalDataRead(PersonId person, String what, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "person.revealed";
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return person.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("what", what);
    }
}
