package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/** A placement moved on. */
public record PlacementChanged(
        UUID placementId,
        CaseId caseId,
        String agencyCode,
        PlacementState to,
        Map<String, String> more,
        ActorId actor,
        Instant at)
        implements AuditableEvent {
    public PlacementChanged {
        more = Map.copyOf(more);
    }

    @Override
    public String action() {
        return "placement." + to.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subjectType() {
        return "placement";
    }

    @Override
    public String subjectId() {
        return placementId.toString();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("case", caseId.toString());
        facts.put("agency", agencyCode);
        return facts;
    }
}
