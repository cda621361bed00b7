package org.qingshou.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        ofLoans(List.of(loan), on);
    }

    void ofLoans(Collection<UUID> loans, LocalDate on) {
        jdbc.sql(update("l.id IN (:loans) AND EXISTS (SELECT 1 FROM ageing_pause q WHERE q.loan_id = l.id)"))
                .param("loans", loans)
                .param("on", on)
                .update();
    }

    /** An approved pause with its last day. */
    record Pause(LocalDate from, LocalDate until) {}

    Map<UUID, List<Pause>> of(Collection<UUID> loans) {
        Map<UUID, List<Pause>> pauses = new HashMap<>();
        jdbc.sql("SELECT loan_id, from_on, until_on FROM ageing_pause WHERE loan_id IN (:loans)")
                .param("loans", loans)
                .query(rs -> {
                    pauses.computeIfAbsent(rs.getObject("loan_id", UUID.class), loan -> new ArrayList<>())
                            .add(new Pause(
                                    rs.getObject("from_on", LocalDate.class),
                                    rs.getObject("until_on", LocalDate.class)));
                });
        return pauses;
    }

    /** Days overdue on a day, without those of the pauses: the same as {@link #AGED} reckons. */
    static long aged(LocalDate overdueSince, LocalDate on, List<Pause> pauses) {
        long days = ChronoUnit.DAYS.between(overdueSince, on);
        for (Pause pause : pauses) {
            LocalDate last = pause.until().isBefore(on) ? pause.until() : on;
            LocalDate first = pause.from().isAfter(overdueSince) ? pause.from() : overdueSince.plusDays(1);
            days -= Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        }
        return Math.max(0, days);
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
