package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** An agency claimed a payment, or the bank's own payments file confirmed it. */
public record ClaimChanged(UUID claimId, UUID placementId, String change, String amount, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "claim." + change;
    }

    @Override
    public String subjectType() {
        return "placement";
    }

    @Override
    public String subjectId() {
        return placementId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("claim", claimId.toString(), "amount", amount);
    }
}
