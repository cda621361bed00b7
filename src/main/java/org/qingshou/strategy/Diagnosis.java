package org.qingshou.strategy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;

/**
 * An officer's finding on a case (诊断); revised at any time, the earlier ones kept.
 *
 * @param willingness to pay, 1 low to 5 high
 * @param ability to pay, 1 low to 5 high
 * @param causes the first is the main one
 */
public record Diagnosis(
        int willingness,
        int ability,
        Reach reach,
        Segment segment,
        List<Cause> causes,
        Set<Flag> flags,
        @Nullable String note,
        ActorId by,
        Instant at) {
    public Diagnosis {
        causes = List.copyOf(causes);
        flags = Set.copyOf(flags);
    }
}
