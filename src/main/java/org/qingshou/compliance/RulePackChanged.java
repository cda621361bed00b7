package org.qingshou.compliance;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;

/** A version of the rule pack was proposed, approved, rejected or withdrawn; told in the transaction of the change. */
public record RulePackChanged(PackVersion pack, PackState state, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return switch (state) {
            case PROPOSED -> "rule-pack.proposed";
            case APPROVED -> "rule-pack.approved";
            case REJECTED -> "rule-pack.rejected";
            case WITHDRAWN -> "rule-pack.withdrawn";
        };
    }

    @Override
    public String subjectType() {
        return "rule-pack";
    }

    @Override
    public String subjectId() {
        return pack.name();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "base", pack.base(),
                "from", pack.effectiveFrom().toString(),
                "judged", Integer.toString(pack.dryRun().judged()),
                "otherwise", Integer.toString(pack.dryRun().otherwise()),
                "cannotSay", Integer.toString(pack.dryRun().cannotSay())));
        for (ParameterChange change : pack.changes()) facts.put(change.key(), change.before() + " → " + change.value());
        return facts;
    }
}
