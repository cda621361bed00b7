package org.qingshou.compliance.rules;

import java.util.Optional;
import java.util.Set;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;

/** What the holds of plan, dispute and relief have in common: no pressing, and preserving a right by approval only. */
final class HoldStop {
    private HoldStop() {}

    static Optional<RuleBreach> judge(Rule rule, Situation situation, String... codes) {
        Optional<String> standing = Set.of(codes).stream()
                .filter(situation.facts().holds()::contains)
                .sorted()
                .findFirst();
        if (standing.isEmpty() || !situation.outbound()) return Optional.empty();
        String name = "#hold." + standing.get();
        if (situation.presses()) return rule.block(name);
        return situation.act().purpose() == Purpose.PRESERVE
                ? rule.breach(Verdict.APPROVAL, null, name)
                : Optional.empty();
    }
}
