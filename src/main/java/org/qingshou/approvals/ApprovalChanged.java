package org.qingshou.approvals;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A request was asked, approved, rejected, sent back or withdrawn. */
public record ApprovalChanged(
        UUID requestId, String kind, String subject, String change, ActorId maker, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "approval." + change;
    }

    @Override
    public String subjectType() {
        return "approval";
    }

    @Override
    public String subjectId() {
        return requestId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("kind", kind, "subject", subject, "maker", maker.value());
    }
}
