package org.qingshou.compliance;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/**
 * The guard decided about an act, or the act was done, abandoned or reported: {@code clearance.cleared},
 * {@code clearance.refused}, {@code clearance.done}, {@code clearance.abandoned}, {@code act.reported}. A decision
 * carries the facts it was made on.
 */
public record ClearanceChanged(
        UUID clearanceId, CaseId caseId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public ClearanceChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }
}
