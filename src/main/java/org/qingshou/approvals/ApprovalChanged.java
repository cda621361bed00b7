package org.qingshou.approvals;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/**
 * A request was asked, answered, agreed to by one of its levels, approved, rejected, sent back, withdrawn, or expired.
 *
 * @param standsFor the absent manager in whose place the actor decided
 */
public record ApprovalChanged(
        UUID requestId,
        String kind,
        String subject,
        String change,
        ActorId maker,
        ActorId actor,
        @Nullable ActorId standsFor,
        Instant at)
        implements AuditableEvent {
    /** Of somebody in the own right. */
    public ApprovalChanged(
            UUID requestId, String kind, String subject, String change, ActorId maker, ActorId actor, Instant at) {
        this(requestId, kind, subject, change, maker, actor, null, at);
    }

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
        Map<String, String> facts = new TreeMap<>(Map.of("kind", kind, "subject", subject, "maker", maker.value()));
        if (standsFor != null) facts.put("for", standsFor.value());
        return facts;
    }
}
