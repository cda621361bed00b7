package org.qingshou.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run does with one kind of record.
 *
 * @param overdue what of it had to go already when it was proposed
 * @param sha256 over the ids of what is gone, in order; null until all of it is done
 */
public record RunPart(
        String kind,
        String rule,
        long proposed,
        long overdue,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        long deleted,
        long kept,
        @Nullable String sha256) {}
