package org.qingshou.benchmark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.dayend.DayEnd;
import org.qingshou.ledger.dayend.DayEndRun;
import org.qingshou.ledger.dayend.DayEndState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes days, and counts what that did to the cases. */
final class Closes {
    private final DayEnd dayEnd;
    private final JdbcClient jdbc;

    Closes(RunningLedger ledger) {
        dayEnd = ledger.service(DayEnd.class);
        jdbc = ledger.jdbc();
    }

    /**
     * One close.
     *
     * @param open open cases afterwards
     * @param stepMillis time of each step, in their order
     */
    record Run(double millis, long open, long opened, long closed, Map<String, Long> stepMillis) {}

    /** @throws BenchmarkFailed where the day was not closed */
    Run run(LocalDate day) {
        Cases before = cases();
        long from = System.nanoTime();
        DayEndRun run = close(day);
        double millis = Progress.millisSince(from);
        if (run.state() != DayEndState.DONE) throw new BenchmarkFailed(day + " ended " + run.state() + ".");
        Cases after = cases();
        Map<String, Long> steps = new LinkedHashMap<>();
        for (DayEndRun.Step step : run.steps()) steps.put(step.name(), step.millis());
        return new Run(millis, after.all - after.closed, after.all - before.all, after.closed - before.closed, steps);
    }

    private DayEndRun close(LocalDate day) {
        try {
            return dayEnd.run(day, Bank.BENCHMARK);
        } catch (Refused e) {
            throw new BenchmarkFailed(
                    "The close of " + day + " broke off: " + e.key() + " " + Arrays.toString(e.args()));
        }
    }

    private record Cases(long all, long closed) {}

    private Cases cases() {
        return jdbc.sql("SELECT COUNT(*) AS n, COALESCE(SUM(state = 'CLOSED'), 0) AS closed FROM pub_case")
                .query((rs, n) -> new Cases(rs.getLong("n"), rs.getLong("closed")))
                .single();
    }
}
