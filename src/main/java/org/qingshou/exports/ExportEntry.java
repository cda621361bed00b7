package org.qingshou.exports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/**
 * A file that was taken out, or asked for.
 *
 * @param reason in words, where one was needed
 * @param decidedBy the second person, where one was needed
 */
public record ExportEntry(
        UUID id,
        ActorId actor,
        BranchCode branch,
        String kind,
        String subject,
        String route,
        Data data,
        long records,
        @Nullable String reason,
        ExportState state,
        Instant at,
        @Nullable ActorId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant doneAt) {}
