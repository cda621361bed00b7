package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/** An agency named who works a case (R-OUT-15); the person stands by number only. */
public record WorkerNamed(UUID placementId, CaseId caseId, String agencyCode, String staffNo, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "placement.worker";
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
        return Map.of("case", caseId.toString(), "agency", agencyCode, "staff", staffNo);
    }
}
