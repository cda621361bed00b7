package org.qingshou.ledger.tape;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.database.BulkLoad;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows with one key are all rejected unless they say the same; then the first counts and the others are unchanged. Found in
 * the staging table and read again from the file in pages, however many there are.
 */
@Component
class DoubleRows {
    private static final int PAGE = 2000;

    private final JdbcClient jdbc;
    private final DataSource bulk;
    private final RejectedRows rejected;
    private final ScheduleRows schedules;

    DoubleRows(
            JdbcClient jdbc, @Qualifier(BulkLoad.POOL) DataSource bulk, RejectedRows rejected, ScheduleRows schedules) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.rejected = rejected;
        this.schedules = schedules;
    }

    private record Marked(long row, String loanNo, String reason) {}

    void reject(TapeRecord tape, ByteSource file) {
        boolean schedule = tape.kind() == TapeKind.SCHEDULE;
        jdbc.sql("""
                        UPDATE tape_row r JOIN (
                            SELECT loan_no, due_on, MIN(row_no) AS first_row, COUNT(DISTINCT row_hash) AS said FROM tape_row
                            WHERE tape_id = :t AND action IN ('A', 'C', 'T', 'U') GROUP BY %s HAVING COUNT(*) > 1) d
                        ON d.loan_no = r.loan_no AND d.due_on <=> r.due_on
                        SET r.action = IF(d.said = 1, 'U', 'D')
                        WHERE r.tape_id = :t AND r.action IN ('A', 'C', 'T', 'U') AND (d.said > 1 OR r.row_no > d.first_row)""".formatted(schedule ? "loan_no, due_on" : "loan_no"))
                .param("t", tape.id())
                .update();
        if (schedule) schedules.markPartly(tape);
        Marks marks = new Marks(tape.id());
        if (!marks.more()) return;
        RejectedRows.Writer rejects = rejected.writer(tape.id());
        int[] pending = {0};
        TableFiles.read(file, tape.form(), row -> {
            if (row.number() != marks.row()) return true;
            Marked marked = marks.take();
            rejects.add(new RowOutcome.Bad(
                    row.number(),
                    marked.loanNo(),
                    CanonicalColumn.LOAN_NO.code(),
                    marked.loanNo(),
                    marked.reason(),
                    List.of(),
                    row.cells()));
            if (++pending[0] % PAGE == 0) rejects.flush(bulk);
            return marks.more();
        });
        rejects.flush(bulk);
        jdbc.sql("UPDATE tape_row SET action = 'R' WHERE tape_id = :t AND action IN ('D', 'P')")
                .param("t", tape.id())
                .update();
    }

    /** The marked rows in the order of the file. */
    private final class Marks {
        private final UUID tape;
        private Iterator<Marked> page = List.<Marked>of().iterator();
        private Marked next = new Marked(-1, "", "");
        private boolean ended;

        Marks(UUID tape) {
            this.tape = tape;
            forward();
        }

        boolean more() {
            return !ended;
        }

        long row() {
            return ended ? -1 : next.row();
        }

        Marked take() {
            Marked taken = next;
            forward();
            return taken;
        }

        private void forward() {
            if (!page.hasNext())
                page = jdbc.sql("""
                                SELECT row_no, loan_no, CASE WHEN action = 'P' THEN 'schedule-partly'
                                    WHEN due_on IS NULL THEN 'double' ELSE 'schedule-double' END AS reason FROM tape_row
                                WHERE tape_id = :t AND action IN ('D', 'P') AND row_no > :after ORDER BY row_no LIMIT :n""")
                        .param("t", tape)
                        .param("after", next.row())
                        .param("n", PAGE)
                        .query((rs, n) ->
                                new Marked(rs.getLong("row_no"), rs.getString("loan_no"), rs.getString("reason")))
                        .list()
                        .iterator();
            ended = !page.hasNext();
            if (!ended) next = page.next();
        }
    }
}
