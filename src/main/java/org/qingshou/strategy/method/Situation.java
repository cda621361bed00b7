package org.qingshou.strategy.method;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts of a case by which a method is chosen.
 *
 * @param willingness to pay, 1 low to 5 high
 * @param ability to pay, 1 low to 5 high
 * @param small in the small-case lane: up to 50,000, or a consumer or card debt
 * @param sought the first method was worked to its end
 */
public record Situation(
        Trade trade,
        int willingness,
        int ability,
        Reach reach,
        Segment segment,
        Set<Cause> causes,
        Set<Flag> flags,
        List<Helper> helpers,
        boolean small,
        boolean sought) {
    public Situation {
        causes = Set.copyOf(causes);
        flags = Set.copyOf(flags);
        helpers = List.copyOf(helpers);
    }

    public boolean reached() {
        return reach == Reach.YES;
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    public boolean has(Cause.Word word) {
        return causes.stream().anyMatch(cause -> cause.word() == word);
    }

    /** Nothing is known of the cause but "other". */
    public boolean causeUnknown() {
        return causes.stream().allMatch(cause -> cause.word() == Cause.Word.OTHER);
    }

    /** The debt is an estate's or a ward's. */
    public boolean estate() {
        return has(Flag.DECEASED) || has(Flag.INCAPACITY);
    }

    /** The persons who may be spoken to about the debt as things stand. */
    public List<Helper> lawfulHelpers() {
        return helpers.stream()
                .filter(helper -> estate() ? helper.lawfulForEstate() : helper.lawful())
                .toList();
    }

    public Situation with(Flag flag) {
        return withFlags(java.util.stream.Stream.concat(flags.stream(), java.util.stream.Stream.of(flag))
                .collect(Collectors.toSet()));
    }

    public Situation without(Flag flag) {
        return withFlags(flags.stream().filter(other -> other != flag).collect(Collectors.toSet()));
    }

    private Situation withFlags(Set<Flag> newFlags) {
        return new Situation(trade, willingness, ability, reach, segment, causes, newFlags, helpers, small, sought);
    }
}
