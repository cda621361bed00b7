package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes clocks set-wise: those that are missing, and those that cross a boundary. */
@Component
class ClockRows {
    /** A loan with a term is due as a whole when the term ends (Civil Code 189); others when the first day was missed. */
    private static final String BASE = "COALESCE(l.matures_on, l.overdue_since)";

    private static final String FREE = " ON DUPLICATE KEY UPDATE id = loan_clock.id";

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Clocks of the loans in ageing that have changed since a day was last closed. */
    long createTouched(LocalDate on) {
        return create("(SELECT loan_id FROM loan_touched UNION SELECT loan_id FROM loan_taken)", on, null);
    }

    /** Clocks of the overdue loans that these payments were made on. */
    long createPaid(UUID batch, LocalDate on) {
        return create("(SELECT DISTINCT loan_id FROM payment WHERE batch_id = :batch)", on, batch);
    }

    private long create(String loans, LocalDate on, @Nullable UUID batch) {
        String limitation = ClockSql.limitationEnd(BASE);
        String guarantee = ClockSql.guaranteeEnd(BASE);
        long made = jdbc.sql("INSERT INTO loan_clock (id, loan_id, kind, base_on, due_on, alert, expired)"
                        + " SELECT UUID(), l.id, 'LIMITATION', " + BASE + ", " + limitation + ", "
                        + ClockSql.alert(ClockKind.LIMITATION, limitation) + ", :on > " + limitation + " FROM " + loans
                        + " t JOIN loan l ON l.id = t.loan_id WHERE l.overdue_since IS NOT NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM loan_clock k WHERE k.loan_id = l.id AND k.kind = 'LIMITATION')" + FREE)
                .param("on", on)
                .param("batch", batch)
                .update();
        return made
                + jdbc.sql("INSERT INTO loan_clock (id, loan_id, kind, party_id, form, base_on, due_on, alert, expired)"
                                + " SELECT UUID(), l.id, 'GUARANTEE', q.person_id,"
                                + " IF(MAX(q.role) = 'GUARANTOR_JOINT', 'JOINT', 'GENERAL'), " + BASE + ", " + guarantee
                                + ", " + ClockSql.alert(ClockKind.GUARANTEE, guarantee) + ", :on > " + guarantee
                                + " FROM " + loans + " t JOIN loan l ON l.id = t.loan_id JOIN loan_party q"
                                + " ON q.loan_id = l.id AND q.role IN ('GUARANTOR_JOINT', 'GUARANTOR_GENERAL')"
                                + " WHERE l.overdue_since IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loan_clock k"
                                + " WHERE k.loan_id = l.id AND k.kind = 'GUARANTEE' AND k.party_id = q.person_id)"
                                + " GROUP BY l.id, q.person_id" + FREE)
                        .param("on", on)
                        .param("batch", batch)
                        .update();
    }

    /** Alert and expiry of the clocks that cross a boundary; all of them where no day has been closed. */
    long bring(ClockKind kind, @Nullable LocalDate after, LocalDate on) {
        return settle(after == null ? ":after IS NULL" : ClockSql.crossing(kind, "due_on"), kind, after, on);
    }

    private long settle(String which, ClockKind kind, @Nullable LocalDate after, LocalDate on) {
        String alert = ClockSql.alert(kind, "due_on");
        return jdbc.sql("UPDATE loan_clock SET alert = " + alert + ", expired = :on > due_on WHERE kind = :kind"
                        + " AND stopped_on IS NULL AND " + which + " AND NOT (alert <=> " + alert
                        + " AND expired = (:on > due_on))")
                .param("kind", kind.name())
                .param("after", after)
                .param("on", on)
                .update();
    }

    long expired() {
        return jdbc.sql("SELECT COUNT(*) FROM loan_clock WHERE expired")
                .query(Long.class)
                .single();
    }

    void event(UUID clock, LoanClockEvent event, java.time.Instant at) {
        jdbc.sql("INSERT INTO loan_clock_event (id, clock_id, kind, on_date, proof, reference, proven, actor, at)"
                        + " VALUES (:id, :clock, :kind, :on, :proof, :reference, :proven, :actor, :at)")
                .param("id", Ids.next())
                .param("clock", clock)
                .param("kind", event.kind())
                .param("on", event.on())
                .param("proof", event.proof())
                .param("reference", event.reference())
                .param("proven", event.proven())
                .param("actor", event.actor().value())
                .param("at", org.qingshou.kernel.Utc.of(at))
                .update();
    }

    /** Reckons limitation of one clock anew from what is proven. */
    void restart(UUID clock, LocalDate on) {
        restart("loan_clock c", "c.id = :id", clock, on);
    }

    /** The same of the loans that these payments were made on. */
    void restartPaid(UUID batch, LocalDate on) {
        restart(
                "(SELECT DISTINCT loan_id FROM payment WHERE batch_id = :id) p STRAIGHT_JOIN loan_clock c"
                        + " ON c.loan_id = p.loan_id",
                "TRUE",
                batch,
                on);
    }

    /** Begins at the clocks in question and reads their events once: the end and its alerts name the restart many times. */
    private void restart(String clocks, String which, UUID id, LocalDate on) {
        String due = ClockSql.limitationEnd("k.base_on", "r.restarted_on");
        jdbc.sql("UPDATE (SELECT c.id, MAX(e.on_date) AS restarted_on FROM " + clocks
                        + " LEFT JOIN loan_clock_event e ON e.clock_id = c.id AND e.proven"
                        + " WHERE c.kind = 'LIMITATION' AND " + which + " GROUP BY c.id) r"
                        + " STRAIGHT_JOIN loan_clock k ON k.id = r.id SET k.restarted_on = r.restarted_on, k.due_on = "
                        + due + ", k.alert = " + ClockSql.alert(ClockKind.LIMITATION, due) + ", k.expired = :on > "
                        + due)
                .param("id", id)
                .param("on", on)
                .update();
    }

    void stop(UUID clock, LocalDate on) {
        jdbc.sql("UPDATE loan_clock SET stopped_on = :on, alert = NULL, expired = FALSE WHERE id = :id")
                .param("on", on)
                .param("id", clock)
                .update();
    }
}
