package org.qingshou.ledger;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.PersonId;

/**
 * Two records are one person from now on. Published in the transaction of the merge, before anybody else reads: whoever
 * keeps records of their own by person moves them in the same transaction.
 *
 * @param duplicate the record that was given up; it stays as a pointer to the other
 */
public record PersonsMerged(PersonId duplicate, PersonId kept, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "person.merged";
    }

    @Override
    public String subjectType() {
        return "person";
    }

    @Override
    public String subjectId() {
        return kept.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("duplicate", duplicate.toString());
    }
}
