package org.qingshou.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * With the last day of a month, counts how many loans and how much principal went from which bucket to which since the
 * month-end before (迁徙): what roll rates are reckoned from. One pass over the book on that day; on every other day nothing
 * is looked at. It stands right after ageing, when the buckets are those of the date.
 */
@Component
class MonthEndStep implements DayEndStep {
    private static final String STANDING = "CASE WHEN l.closed_on IS NOT NULL THEN '" + Standing.CLOSED
            + "' WHEN l.written_off_on IS NOT NULL THEN '" + Standing.WRITTEN_OFF + "' WHEN NOT l.on_tape THEN '"
            + Standing.GONE + "' ELSE " + Ageing.bucket("l.aged_from") + " END";

    /** A loan that had left and has not come back moves nowhere. */
    private static final String COUNTED = """
            INSERT INTO bucket_migration (month_end, branch_code, currency, from_standing, to_standing, loans,
                principal_before, principal_after)
            SELECT :on, l.branch_code, l.currency, COALESCE(b.standing, '%s') AS before_standing, n.standing, COUNT(*),
                COALESCE(SUM(b.principal), 0), SUM(n.principal)
            FROM month_end_loan n JOIN loan l ON l.id = n.loan_id
            LEFT JOIN month_end_loan b ON b.month_end = :before AND b.loan_id = n.loan_id
            WHERE n.month_end = :on AND NOT (n.standing IN ('%s', '%s') AND n.standing <=> b.standing)
            GROUP BY l.branch_code, l.currency, before_standing, n.standing""".formatted(Standing.NEW, Standing.GONE, Standing.CLOSED);

    private final JdbcClient jdbc;

    MonthEndStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a loan stands at a month-end beside the buckets. */
    enum Standing {
        NEW,
        GONE,
        WRITTEN_OFF,
        CLOSED
    }

    @Override
    public String name() {
        return "month-end";
    }

    @Override
    public int order() {
        return 310;
    }

    /** Returns the loans that were counted. Rows that are only read stay free for those who write them meanwhile. */
    @Override
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public long run(LocalDate date) {
        if (!YearMonth.from(date).atEndOfMonth().equals(date)) return 0;
        Optional<LocalDate> before = jdbc.sql("SELECT month_end FROM month_end_loan WHERE month_end < :on"
                        + " ORDER BY month_end DESC LIMIT 1")
                .param("on", date)
                .query(LocalDate.class)
                .optional();
        jdbc.sql("DELETE FROM month_end_loan WHERE month_end >= :on OR month_end < :before")
                .param("on", date)
                .param("before", before.orElse(date))
                .update();
        jdbc.sql("DELETE FROM bucket_migration WHERE month_end = :on")
                .param("on", date)
                .update();
        long loans = jdbc.sql("INSERT INTO month_end_loan (month_end, loan_id, standing, principal) SELECT :on, l.id, "
                        + STANDING + ", l.principal_outstanding FROM loan l")
                .param("on", date)
                .update();
        // The first month-end that is recorded has nothing to be compared with.
        before.ifPresent(last ->
                jdbc.sql(COUNTED).param("on", date).param("before", last).update());
        return loans;
    }
}
