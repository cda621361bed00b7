package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** Somebody has explained a difference between both books, or done something about it. */
public record DifferenceSettled(
        UUID packageId, String agency, DifferenceKind kind, DifferenceKind.Way way, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "difference.settled";
    }

    @Override
    public String subjectType() {
        return "placement";
    }

    @Override
    public String subjectId() {
        return packageId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("agency", agency, "kind", kind.name(), "way", way.name());
    }
}
