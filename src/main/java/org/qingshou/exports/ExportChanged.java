package org.qingshou.exports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A file was taken out, asked for, allowed or refused, or a person's day reached the alarm. */
public record ExportChanged(UUID exportId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public ExportChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "export";
    }

    @Override
    public String subjectId() {
        return exportId.toString();
    }
}
