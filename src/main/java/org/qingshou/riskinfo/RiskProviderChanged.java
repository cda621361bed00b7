package org.qingshou.riskinfo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A provider of risk information was added, changed, or switched on or off. */
public record RiskProviderChanged(UUID providerId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public RiskProviderChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "risk-provider";
    }

    @Override
    public String subjectId() {
        return providerId.toString();
    }
}
