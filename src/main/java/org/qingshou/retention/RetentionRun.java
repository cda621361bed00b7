package org.qingshou.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run as lists show it.
 *
 * @param asOf the day whose periods count
 * @param proposed how many records were proposed, {@code deleted} how many are gone, {@code kept} how many were left
 */
public record RetentionRun(
        UUID id,
        RunState state,
        LocalDate asOf,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant finishedAt,
        long proposed,
        long deleted,
        long kept) {}
