package org.qingshou.ledger.dayend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A business day is closed: every step has run. */
public record DayClosed(LocalDate date, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public DayClosed {
        facts = Map.copyOf(facts);
    }

    @Override
    public String action() {
        return "day.closed";
    }

    @Override
    public String subjectType() {
        return "day";
    }

    @Override
    public String subjectId() {
        return date.toString();
    }
}
