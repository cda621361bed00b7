package org.qingshou.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One change of state as it was written down; {@code actorName} is the name that goes with the id today. */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String actorName,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> facts) {
    public AuditEntry {
        facts = Map.copyOf(facts);
    }
}
