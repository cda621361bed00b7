package org.qingshou.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the trail; an empty text or date sets no bound.
 *
 * @param subjectId the record's whole id
 * @param actor how the actor's id begins, such as {@code system:}
 * @param to the last day, included
 */
public record AuditFilter(
        String subjectId,
        String actor,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final AuditFilter NONE = new AuditFilter("", "", "", null, null);
}
