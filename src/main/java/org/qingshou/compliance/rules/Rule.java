package org.qingshou.compliance.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Verdict;

/**
 * One rule of the pack: a pure function. It never reads a clock or a database; what it needs stands in the situation.
 * Its texts are {@code rule.<id>.title}, {@code rule.<id>.breach} and {@code rule.<id>.source}.
 */
public non-sealed interface Rule extends PackRule {
    Stage stage();

    /** Whether its parameters say all it needs to judge this moment; where they do not it takes the stricter side. */
    default boolean tells(Situation situation) {
        return true;
    }

    /** For which cases it stands; a case whose scope nobody knows is under every rule. */
    default Set<Scope> scopes() {
        return Scope.ALL;
    }

    /** Whether what this rule knows of the act takes the place of that other rule. */
    default boolean lifts(String ruleId, Situation situation) {
        return false;
    }

    /** The breach, or nothing where the rule lets the act pass or does not concern it. */
    Optional<RuleBreach> judge(Situation situation);

    default Optional<RuleBreach> breach(Verdict verdict, @Nullable Instant nextAllowed, String... args) {
        return Optional.of(new RuleBreach(id(), verdict, List.of(args), nextAllowed));
    }

    default Optional<RuleBreach> block(String... args) {
        return breach(Verdict.BLOCK, null, args);
    }
}
