package org.qingshou.approvals.subject;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/** One request as its feature made it; {@code facts} are codes, ids and amounts, never a person's data. */
public record AskedFor(
        UUID requestId,
        String kind,
        String subjectId,
        BranchCode branch,
        ActorId maker,
        Instant askedAt,
        String reason,
        Map<String, String> facts) {}
