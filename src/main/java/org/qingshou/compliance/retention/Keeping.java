package org.qingshou.compliance.retention;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a record stays: it must, it may go, or it must go. */
public sealed interface Keeping {
    /**
     * It must stay.
     *
     * @param until the last day it must, where that is known already
     * @param holds what keeps it whatever its age
     */
    record Kept(@Nullable LocalDate until, Set<RetentionHold> holds) implements Keeping {
        public Kept {
            holds = Set.copyOf(holds);
        }
    }

    /** No law keeps it and its purpose has ended: only those who delete still touch it. */
    record MayGo(LocalDate since, LocalDate mustGoFrom) implements Keeping {}

    /** It is overdue for deletion. */
    record MustGo(LocalDate since) implements Keeping {}
}
