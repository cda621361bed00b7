package org.qingshou.strategy;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.BranchCode;

/** What a branch goes by on the ladder has changed. */
public record LadderPolicyChanged(BranchCode branch, Map<String, String> facts, ActorId actor, Instant at)
        implements AuditableEvent {
    public LadderPolicyChanged {
        facts = Map.copyOf(facts);
    }

    @Override
    public String action() {
        return "ladder.policy.changed";
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
