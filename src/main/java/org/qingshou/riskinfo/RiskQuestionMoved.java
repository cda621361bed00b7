package org.qingshou.riskinfo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A question was asked, answered, not answered, or its findings were read; ids and codes only, never what was found. */
public record RiskQuestionMoved(UUID questionId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public RiskQuestionMoved {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "risk-question";
    }

    @Override
    public String subjectId() {
        return questionId.toString();
    }
}
