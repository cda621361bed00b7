package org.qingshou.cases;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/**
 * Something about one case changed by a person's or an agency's act: {@code case.held}, {@code contact.recorded},
 * {@code promise.made} … Published in the transaction that changes it.
 */
public record CaseChanged(CaseId caseId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public CaseChanged {
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
