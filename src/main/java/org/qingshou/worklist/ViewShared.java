package org.qingshou.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.BranchCode;

/** A branch sees a manager's view of the worklist from now on, or no longer. Its name may be anybody's and is not told. */
public record ViewShared(UUID view, BranchCode branch, boolean shared, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return shared ? "worklist.shared" : "worklist.unshared";
    }

    @Override
    public String subjectType() {
        return "worklist-view";
    }

    @Override
    public String subjectId() {
        return view.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("branch", branch.value());
    }
}
