package org.qingshou.worklist;

import java.time.LocalDate;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After day-end has changed cases by the thousand, builds those that stand elsewhere now: what the steps before have
 * marked, those whose balance lies in another tenth now, those whose promise the day has settled, and those with a clock that
 * it has made or woken. Once after each start all are compared by their version.
 */
@Component
class WorklistDayEnd implements DayEndStep {
    /** Promises are settled within days of their date; the grace that policy gives is shorter. */
    private static final int PROMISE_GRACE_DAYS = 15;

    private final JdbcClient jdbc;
    private final Deciles deciles;
    private final FiguresInPlaces figures;
    private final WorklistRebuild rebuild;
    private volatile boolean comparedAll;

    WorklistDayEnd(JdbcClient jdbc, Deciles deciles, FiguresInPlaces figures, WorklistRebuild rebuild) {
        this.jdbc = jdbc;
        this.deciles = deciles;
        this.figures = figures;
        this.rebuild = rebuild;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public long run(LocalDate date) {
        rebuild.inTransaction(() -> {
            deciles.draw(date);
            // First: it brings the versions up by which all are compared.
            return figures.bringUp() + mark(date);
        });
        long built = rebuild.allTogether();
        comparedAll = true;
        return built;
    }

    private int mark(LocalDate date) {
        if (!comparedAll) compareAll();
        int promises = jdbc.sql("""
                        INSERT IGNORE INTO worklist_dirty (case_id)
                        SELECT case_id FROM pub_promise WHERE due_on BETWEEN :from AND :to AND state <> 'OPEN'""")
                .param("from", date.minusDays(PROMISE_GRACE_DAYS))
                .param("to", date)
                .update();
        return promises + jdbc.sql("""
                        INSERT IGNORE INTO worklist_dirty (case_id)
                        SELECT DISTINCT l.case_id FROM pub_clock k JOIN pub_case_loan l ON l.loan_id = k.loan_id
                        WHERE k.changed_on = :date""").param("date", date).update();
    }

    private void compareAll() {
        jdbc.sql("""
                        INSERT IGNORE INTO worklist_dirty (case_id)
                        SELECT c.id FROM pub_case c LEFT JOIN worklist_entry e ON e.case_id = c.id
                        WHERE (c.state = 'CLOSED' AND e.case_id IS NOT NULL)
                           OR (c.state <> 'CLOSED' AND (e.case_id IS NULL OR e.case_version <> c.version))""").update();
    }
}
