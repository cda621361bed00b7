package org.qingshou.access;

import java.time.Instant;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.BranchCode;

/** A branch was added. */
record BranchChanged(BranchCode branch, String action, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String subjectType() {
        return "branch";
    }

    @Override
    public String subjectId() {
        return branch.value();
    }
}
