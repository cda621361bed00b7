package org.qingshou.strategy;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;

/** A method's step in a case changed its state. */
public record StepChanged(CaseId caseId, MethodCode method, StepState from, StepState to, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "step.changed";
    }

    @Override
    public String subjectType() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("method", method.value(), "from", from.name(), "to", to.name());
    }
}
