package org.qingshou.messages;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A message was planned, taken back, withheld, refused by its provider, or a receipt came; codes only. */
public record MessageMoved(UUID messageId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public MessageMoved {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "borrower-message";
    }

    @Override
    public String subjectId() {
        return messageId.toString();
    }
}
