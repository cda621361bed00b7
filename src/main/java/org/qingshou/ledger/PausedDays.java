package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes approved pauses off the days overdue: a loan ages from its overdue date plus the paused days since. It begins at
 * the few loans that have a pause, so that the others cost nothing.
 */
@Component
public class PausedDays {
    /** Pauses of a loan do not overlap; only their days after the overdue date have aged it. */
    private static final String AGED = """
            l.overdue_since + INTERVAL (SELECT COALESCE(SUM(GREATEST(0, DATEDIFF(LEAST(q.until_on, :on),
                GREATEST(q.from_on, l.overdue_since + INTERVAL 1 DAY)) + 1)), 0)
                FROM ageing_pause q WHERE q.loan_id = l.id) DAY""";

    private final JdbcClient jdbc;

    PausedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The loans of these rows of an import, after it has written them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void afterRows(UUID tape, long fromRow, long toRow, LocalDate on) {
        jdbc.sql(update("l.id IN (SELECT loan_id FROM ageing_pause) AND EXISTS (SELECT 1 FROM tape_row r"
                        + " WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.loan_id = l.id)"))
                .param("tape", tape)
                .param("from", fromRow)
                .param("to", toRow)
                .param("on", on)
                .update();
    }

    /** One loan, whose pauses or overdue date have just changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofLoan(UUID loan, LocalDate on) {
        jdbc.sql(update("l.id = :loan AND EXISTS (SELECT 1 FROM ageing_pause q WHERE q.loan_id = l.id)"))
                .param("loan", loan)
                .param("on", on)
                .update();
    }

    /** The loans that a pause covers on any day of the span, which ends later than those days were counted. */
    long running(LocalDate after, LocalDate on) {
        return jdbc.sql(update("l.id IN (SELECT loan_id FROM ageing_pause WHERE from_on <= :on AND until_on > :after)"))
                .param("after", after)
                .param("on", on)
                .update();
    }

    private static String update(String which) {
        return "UPDATE loan l SET l.aged_from = " + AGED + ", l.bucket = " + Ageing.bucket(AGED) + ", l.class_floor = "
                + Ageing.floor(AGED) + ", l.version = l.version + 1 WHERE l.overdue_since IS NOT NULL AND " + which;
    }
}
