package org.qingshou.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * A version of the rule pack as a bank proposed it.
 *
 * @param name such as 2026.2, kept with each decision that was made by it
 * @param effectiveFrom the midnight from which it holds, where it is approved
 * @param base name of the version that it was proposed on top of
 */
public record PackVersion(
        UUID id,
        String name,
        Instant effectiveFrom,
        PackState state,
        String base,
        ActorId proposedBy,
        Instant proposedAt,
        String reason,
        @Nullable ActorId decidedBy,
        @Nullable Instant decidedAt,
        DryRun dryRun,
        List<ParameterChange> changes) {
    public PackVersion {
        changes = List.copyOf(changes);
    }

    Map<String, String> values() {
        return changes.stream().collect(Collectors.toMap(ParameterChange::key, ParameterChange::value));
    }
}
