package org.qingshou.strategy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/**
 * One version of a branch's policy.
 *
 * @param inherits the branch went back to the policy of the branch above it
 * @param approvedBy the second person; null where control was not loosened
 */
public record PolicyVersion(
        BranchCode branch,
        int version,
        boolean inherits,
        LadderPolicy policy,
        ActorId by,
        Instant at,
        @Nullable ActorId approvedBy) {}
