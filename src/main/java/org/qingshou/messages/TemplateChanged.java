package org.qingshou.messages;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A text was proposed, allowed, rejected or switched off. */
public record TemplateChanged(UUID templateId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public TemplateChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "message-template";
    }

    @Override
    public String subjectId() {
        return templateId.toString();
    }
}
