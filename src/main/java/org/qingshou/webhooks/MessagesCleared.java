package org.qingshou.webhooks;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** Messages that were settled before a moment were deleted; what became of each stands in the trail from before. */
public record MessagesCleared(int messages, Instant before, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "webhook.cleared";
    }

    @Override
    public String subjectType() {
        return "webhook";
    }

    @Override
    public String subjectId() {
        return "messages";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("messages", Integer.toString(messages), "before", before.toString());
    }
}
