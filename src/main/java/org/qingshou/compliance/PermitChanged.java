package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/** A permit was asked for, allowed, dropped or used; told in the transaction of the change. */
public record PermitChanged(
        UUID permitId,
        CaseId caseId,
        ContactAction act,
        PermitState state,
        @Nullable LocalDate validUntil,
        ActorId actor,
        Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return switch (state) {
            case ASKED -> "permit.asked";
            case ALLOWED -> "permit.allowed";
            case DROPPED -> "permit.dropped";
            case USED -> "permit.used";
        };
    }

    @Override
    public String subjectType() {
        return "permit";
    }

    @Override
    public String subjectId() {
        return permitId.toString();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(Map.of("case", caseId.toString(), "action", act.name()));
        if (validUntil != null) facts.put("until", validUntil.toString());
        return facts;
    }
}
