package org.qingshou.benchmark;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the close of the day is measured against: the one UPDATE by which a system that keeps days overdue in a column
 * counts all of them on by a day, on the same loans in a table with the same columns and indexes. Every row changes: for
 * a loan with nothing overdue the days since it was paid out stand in.
 */
final class PlainUpdate {
    private static final String TABLE = "benchmark_days";
    private static final String SET_DAYS =
            "UPDATE " + TABLE + " SET dpd = DATEDIFF(:day, COALESCE(overdue_since, disbursed_on, as_of))";

    private final JdbcClient jdbc;
    private final PlainLoad load;

    PlainUpdate(RunningLedger ledger, PlainLoad load) {
        jdbc = ledger.jdbc();
        this.load = load;
    }

    /** Makes the table, with the days as they stand on this one. */
    void prepare(LocalDate day, boolean indexed) {
        load.emptyTable(TABLE);
        load.load(TABLE);
        jdbc.sql("ALTER TABLE " + TABLE + " ADD COLUMN dpd INT NOT NULL DEFAULT 0")
                .update();
        update(day);
        if (indexed)
            jdbc.sql("CREATE INDEX benchmark_dpd ON " + TABLE + " (dpd)").update();
    }

    /** Milliseconds to count on to this day. */
    double run(LocalDate day) {
        long from = System.nanoTime();
        update(day);
        return Progress.millisSince(from);
    }

    private void update(LocalDate day) {
        jdbc.sql(SET_DAYS).param("day", day).update();
    }

    void drop() {
        jdbc.sql("DROP TABLE " + TABLE).update();
    }
}
