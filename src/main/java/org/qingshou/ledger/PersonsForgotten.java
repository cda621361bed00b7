package org.qingshou.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/**
 * Nothing is known any more of these persons; the hash is over their ids in order. Published in the transaction of it:
 * whoever keeps words of their own by person empties them in the same transaction.
 */
public record PersonsForgotten(UUID setId, List<UUID> persons, String sha256, ActorId actor, Instant at)
        implements AuditableEvent {
    public PersonsForgotten {
        persons = List.copyOf(persons);
    }

    @Override
    public String action() {
        return "persons.forgotten";
    }

    @Override
    public String subjectType() {
        return "person-set";
    }

    @Override
    public String subjectId() {
        return setId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("count", Integer.toString(persons.size()), "sha256", sha256);
    }
}
