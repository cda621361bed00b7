package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/** One version of the rules of placing. The highest number in force holds; the others are history. */
public record RuleBook(
        UUID id,
        int version,
        State state,
        List<PlacementRule> rules,
        ActorId maker,
        Instant madeAt,
        @Nullable ActorId checker) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** How it stands. */
    public enum State {
        ASKED,
        IN_FORCE,
        REJECTED
    }

    /** Number of the first rule that fits, from 1; 0 where none does. */
    int ruleFor(PlacementRule.Traits traits) {
        for (int i = 0; i < rules.size(); i++) if (rules.get(i).fits(traits)) return i + 1;
        return 0;
    }
}
