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

    /** Where it was taken back from, which tells whether the case had been given out at all. */
    PlacementChanged from(PlacementState before) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("from", before.name());
        return new PlacementChanged(placementId, caseId, agencyCode, to, facts, actor, at);
    }

    /** Whether this takes a case home that had been given to the agency; what never left its proposal was not. */
    public boolean isRecall() {
        if (to == PlacementState.RECALL_REQUESTED) return true;
        return to == PlacementState.CANCELLED
                && PlacementState.valueOf(more.getOrDefault("from", PlacementState.PROPOSED.name()))
                        .away();
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
