package org.qingshou.strategy;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/** A diagnosis was made ({@code case.diagnosed}) or a method's record kept ({@code method.recorded}). */
public record StrategyEvent(CaseId caseId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public StrategyEvent {
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
