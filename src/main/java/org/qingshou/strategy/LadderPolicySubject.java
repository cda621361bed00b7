package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.kernel.ActorId;
import org.springframework.stereotype.Component;

/** A change of a branch's policy that loosens control, for a manager of that branch or one above it. */
@Component
class LadderPolicySubject implements ApprovalSubject {
    static final String KIND = "APR_LADDER_POLICY";
    private static final String INHERITS = "inherits";
    private static final String BASE = "base";

    private final LadderPolicies policies;
    private final PolicyChanges changes;

    LadderPolicySubject(LadderPolicies policies, PolicyChanges changes) {
        this.policies = policies;
        this.changes = changes;
    }

    static Map<String, String> facts(LadderPolicy policy, boolean inherits, int base) {
        Map<String, String> facts = new HashMap<>(PolicyChanges.facts(policy));
        facts.put(INHERITS, Boolean.toString(inherits));
        facts.put(BASE, Integer.toString(base));
        return facts;
    }

    private static LadderPolicy policy(AskedFor asked) {
        return LadderPolicies.read(
                fact(asked, "asks"),
                fact(asked, "order"),
                fact(asked, "pairs"),
                Integer.parseInt(fact(asked, "remindDays")),
                Integer.parseInt(fact(asked, "transferDays")),
                Integer.parseInt(asked.facts().getOrDefault("forceDays", "0")));
    }

    private static String fact(AskedFor asked, String key) {
        return Objects.requireNonNull(asked.facts().get(key), key);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        LadderPolicy after = policy(asked);
        List<Line> lines = new ArrayList<>();
        if (inherits(asked)) lines.add(Line.of("strategy.policy.line.inherits"));
        lines.addAll(PolicyDifference.lines(policies.of(asked.branch()), after));
        return new Shown(
                Line.of("strategy.ask.policy", asked.branch().value()),
                lines,
                Line.of("strategy.ask.policy.effect", asked.branch().value()),
                "");
    }

    /** Another version meanwhile, or one above that this would go back to, is another change than was asked for. */
    @Override
    public List<Line> recheck(AskedFor asked) {
        boolean moved = policies.version(asked.branch()) != base(asked)
                || inherits(asked) && !policies.above(asked.branch()).equals(policy(asked));
        return moved ? List.of(Line.of("strategy.policy.changed")) : List.of();
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        changes.make(asked.branch(), policy(asked), inherits(asked), base(asked) + 1, asked.maker(), at, checker);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "admin/ladder?branch=" + asked.branch().value();
    }

    private static boolean inherits(AskedFor asked) {
        return Boolean.parseBoolean(fact(asked, INHERITS));
    }

    private static int base(AskedFor asked) {
        return Integer.parseInt(fact(asked, BASE));
    }
}
