package org.qingshou.compliance.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule whose parameters the versions of the pack keep: one of the guard's, which judges acts ({@link Rule}), or one that
 * others keep ({@link Limit}). Its texts are {@code rule.<id>.title} and {@code rule.<id>.source}.
 */
public sealed interface PackRule permits Rule, Limit {
    String id();

    Confidence confidence();

    /** What a bank may set, with defaults. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Refuses values of its parameters, in a pack that begins on this day, that contradict each other. */
    default void check(RuleParameters parameters, LocalDate from) {}
}
