package org.qingshou.cases;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/** Somebody took a paper of the case out of the house: {@code notice.read}, {@code history.printed}. The case is as it was. */
record PaperTaken(CaseId caseId, String action, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    PaperTaken {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subjectType() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }
}
