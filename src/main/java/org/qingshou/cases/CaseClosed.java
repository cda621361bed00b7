package org.qingshou.cases;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.CaseId;

/**
 * A case came to its end; every access to it ends the same minute (R-FLAG-10). Cases that the close of a day ends are told
 * together, as {@link BulkCaseChange} {@code cases.closed}.
 */
public record CaseClosed(CaseId caseId, String reason, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "case.closed";
    }

    @Override
    public String subjectType() {
        return "case";
    }

    @Override
    public String subjectId() {
        return caseId.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("reason", reason);
    }
}
