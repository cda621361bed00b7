package org.qingshou.cases;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.BranchCode;

/** A manager changed how a branch's cases are given to its officers. */
public record PolicyChanged(BranchCode branch, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public PolicyChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String action() {
        return "policy.changed";
    }

    @Override
    public String subjectType() {
        return "branch";
    }

    @Override
    public String subjectId() {
        return branch.value();
    }
}
