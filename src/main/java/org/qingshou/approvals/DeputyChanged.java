package org.qingshou.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A manager named a deputy for approvals ({@code deputy.named}), or was back earlier ({@code deputy.ended}). */
public record DeputyChanged(
        UUID id, ActorId manager, ActorId deputy, LocalDate from, LocalDate until, String action, Instant at)
        implements AuditableEvent {
    @Override
    public ActorId actor() {
        return manager;
    }

    @Override
    public String subjectType() {
        return "deputy";
    }

    @Override
    public String subjectId() {
        return id.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("deputy", deputy.value(), "from", from.toString(), "until", until.toString());
    }
}
