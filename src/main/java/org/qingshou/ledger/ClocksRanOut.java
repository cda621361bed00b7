package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** Clocks expired at the close of this date; they are the rows of {@code pub_clock} that are expired. */
public record ClocksRanOut(LocalDate date, long clocks, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "clock.expired";
    }

    @Override
    public String subjectType() {
        return "day";
    }

    @Override
    public String subjectId() {
        return date.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("clocks", Long.toString(clocks));
    }
}
