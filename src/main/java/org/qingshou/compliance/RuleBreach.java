package org.qingshou.compliance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that stands against an act. Texts are {@code rule.<id>.title}, {@code rule.<id>.breach} (with these arguments)
 * and {@code rule.<id>.source}.
 *
 * @param nextAllowed when this rule will no longer stand against it, where that can be said
 */
public record RuleBreach(
        String ruleId,
        Verdict verdict,
        List<String> args,
        @Nullable Instant nextAllowed) {}
