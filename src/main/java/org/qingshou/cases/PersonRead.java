package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.PersonId;

/** Somebody read or printed all contacts with one person: {@code contact_history.read}, {@code contact_history.printed}. */
record PersonRead(PersonId person, String action, LocalDate from, LocalDate to, ActorId actor, Instant at)
        implements AuditableEvent {
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
        return Map.of("from", from.toString(), "to", to.toString());
    }
}
