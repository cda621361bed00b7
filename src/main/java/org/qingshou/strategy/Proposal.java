package org.qingshou.strategy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingshou.strategy.method.MethodCode;

/** A proposal to open a step, as the approval's facts keep it: codes only. */
record Proposal(MethodCode method, Optional<Leave> leave, String advised, String rule) {
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("method", method.value());
        facts.put("advised", advised);
        facts.put("rule", rule);
        leave.ifPresent(left -> {
            facts.put("leave", left.method().value());
            facts.put("leaveTo", left.to().name());
            facts.put("leaveOutcome", left.outcome());
        });
        return facts;
    }

    static Proposal of(Map<String, String> facts) {
        Optional<Leave> leave = Optional.ofNullable(facts.get("leave"))
                .map(code -> new Leave(
                        new MethodCode(code), StepState.valueOf(fact(facts, "leaveTo")), fact(facts, "leaveOutcome")));
        return new Proposal(new MethodCode(fact(facts, "method")), leave, fact(facts, "advised"), fact(facts, "rule"));
    }

    private static String fact(Map<String, String> facts, String key) {
        return Objects.requireNonNull(facts.get(key), key);
    }
}
