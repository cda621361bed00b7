package org.qingshou.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a case stands in the order of work, and why. */
record Standing(
        Band band,
        int ease,
        List<Reason> reasons,
        @Nullable LocalDate nextChangeOn,
        @Nullable String clockKind,
        @Nullable LocalDate clockOn,
        @Nullable LocalDate promiseOn) {}
