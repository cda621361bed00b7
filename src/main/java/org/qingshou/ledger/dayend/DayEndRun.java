package org.qingshou.ledger.dayend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One business-day close with its steps in order.
 *
 * @param problem name of the step that broke off and the reference of the log line
 */
public record DayEndRun(
        LocalDate date,
        DayEndState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String startedBy,
        @Nullable String problem,
        List<Step> steps) {
    public DayEndRun {
        steps = List.copyOf(steps);
    }

    /** @param changed records that the step changed */
    public record Step(String name, int order, boolean done, long changed, long millis) {}
}
