package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** An agency's master data were entered or changed, or a call in its name was refused. */
public record AgencyChanged(String code, String change, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public AgencyChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String action() {
        return "agency." + change;
    }

    @Override
    public String subjectType() {
        return "agency";
    }

    @Override
    public String subjectId() {
        return code;
    }
}
