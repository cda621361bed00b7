package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A tariff, a statement or an adjustment of an agency moved on. */
public record MoneyChanged(String agency, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public MoneyChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "agency";
    }

    @Override
    public String subjectId() {
        return agency;
    }
}
