package org.qingshou.strategy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a new version of a branch's policy and says so. */
@Component
class PolicyChanges {
    private final LadderPolicies policies;
    private final ApplicationEventPublisher events;

    PolicyChanges(LadderPolicies policies, ApplicationEventPublisher events) {
        this.policies = policies;
        this.events = events;
    }

    void make(
            BranchCode branch,
            LadderPolicy policy,
            boolean inherits,
            int version,
            ActorId by,
            Instant at,
            @Nullable ActorId approvedBy) {
        policies.add(new PolicyVersion(branch, version, inherits, policy, by, at, approvedBy));
        Map<String, String> facts = new HashMap<>(facts(policy));
        facts.put("version", Integer.toString(version));
        facts.put("inherits", Boolean.toString(inherits));
        if (approvedBy != null) facts.put("approvedBy", approvedBy.value());
        events.publishEvent(new LadderPolicyChanged(branch, facts, by, at));
    }

    static Map<String, String> facts(LadderPolicy policy) {
        return Map.of(
                "asks",
                LadderPolicies.join(policy.asks()),
                "order",
                policy.order().stream().map(MethodCode::value).collect(Collectors.joining(",")),
                "pairs",
                LadderPolicies.join(policy.pairs()),
                "remindDays",
                Integer.toString(policy.remindDays()),
                "transferDays",
                Integer.toString(policy.transferDays()),
                "forceDays",
                Integer.toString(policy.forceDays()));
    }
}
