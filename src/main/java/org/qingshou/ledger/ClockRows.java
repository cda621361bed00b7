package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes clocks set-wise: those that are missing, and those that cross a boundary. */
@Component
class ClockRows {
    /**
     * A loan with a term is due as a whole when the term ends (Civil Code 189) or when it was declared due before; others
     * when the first day was missed.
     */
    private static final String BASE = "COALESCE(l.whole_due_on, l.overdue_since)";

    /**
     * What a guarantor answers for falls due when it first did: an extension without his written consent leaves his period
     * as it was (Civil Code 695); an acceleration begins it, for a clock that ends too early harms nobody.
     */
    private static final String GUARANTEED = "LEAST(COALESCE((SELECT MIN(x.matured_on) FROM loan_extension x"
            + " WHERE x.loan_id = l.id), " + BASE + "), " + BASE + ")";

    private static final String FREE = " ON DUPLICATE KEY UPDATE id = loan_clock.id";

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String TOUCHED = "(SELECT loan_id FROM loan_touched UNION SELECT loan_id FROM loan_taken)";
    private static final String OWED = "(l.overdue_since IS NOT NULL AND l.total_due > 0)";

    /** Clocks of the loans in ageing that have changed since a day was last closed. */
    long createTouched(LocalDate on) {
        return create(TOUCHED, on, null);
    }

    /** A loan on which nothing is owed or overdue any more has no clock that runs. */
    long closeTouched(LocalDate on) {
        return jdbc.sql("UPDATE " + TOUCHED + " t JOIN loan l ON l.id = t.loan_id JOIN loan_clock k ON k.loan_id = l.id"
                        + " SET k.closed_on = :on, k.alert = NULL, k.expired = FALSE, k.changed_on = :on"
                        + " WHERE k.closed_on IS NULL AND NOT " + OWED)
                .param("on", on)
                .update();
    }

    /** Overdue again, it runs from what is due now; what was proven since still counts. */
    long reopenTouched(LocalDate on) {
        String base = "(" + BASE + ")";
        String guaranteed = "IF(l.whole_due_on IS NULL, l.overdue_since, LEAST(k.base_on, l.whole_due_on))";
        return reopen(ClockKind.LIMITATION, base, ClockSql.limitationEnd(base, "k.restarted_on"), on)
                + reopen(ClockKind.GUARANTEE, guaranteed, ClockSql.guaranteeEnd(guaranteed, "k.contract_end"), on);
    }

    private long reopen(ClockKind kind, String base, String due, LocalDate on) {
        String kept = "k.stopped_on >= " + base;
        return jdbc.sql("UPDATE " + TOUCHED + " t JOIN loan l ON l.id = t.loan_id JOIN loan_clock k ON k.loan_id = l.id"
                        + " SET k.closed_on = NULL, k.alert = IF(" + kept + ", NULL, " + ClockSql.alert(kind, due)
                        + "), k.expired = NOT COALESCE(" + kept + ", FALSE) AND :on > " + due
                        + ", k.stopped_on = IF(" + kept + ", k.stopped_on, NULL), k.due_on = " + due
                        + ", k.base_on = " + base
                        + ", k.changed_on = :on WHERE k.kind = :kind AND k.closed_on IS NOT NULL AND " + OWED)
                .param("kind", kind.name())
                .param("on", on)
                .update();
    }

    /** Clocks of the overdue loans that these payments were made on. */
    long createPaid(UUID batch, LocalDate on) {
        return create("(SELECT DISTINCT loan_id FROM payment WHERE batch_id = :batch)", on, batch);
    }

    private long create(String loans, LocalDate on, @Nullable UUID batch) {
        String limitation = ClockSql.limitationEnd(BASE);
        String guarantee = ClockSql.guaranteeEnd(GUARANTEED);
        long made = jdbc.sql("INSERT INTO loan_clock (id, loan_id, kind, base_on, due_on, alert, expired, changed_on)"
                        + " SELECT UUID(), l.id, 'LIMITATION', " + BASE + ", " + limitation + ", "
                        + ClockSql.alert(ClockKind.LIMITATION, limitation) + ", :on > " + limitation + ", :on FROM "
                        + loans + " t JOIN loan l ON l.id = t.loan_id WHERE " + OWED + " AND NOT EXISTS"
                        + " (SELECT 1 FROM loan_clock k WHERE k.loan_id = l.id AND k.kind = 'LIMITATION')" + FREE)
                .param("on", on)
                .param("batch", batch)
                .update();
        return made
                + jdbc.sql("INSERT INTO loan_clock (id, loan_id, kind, party_id, form, base_on, due_on, alert, expired,"
                                + " changed_on)"
                                + " SELECT UUID(), l.id, 'GUARANTEE', q.person_id,"
                                + " IF(MAX(q.role) = 'GUARANTOR_JOINT', 'JOINT', 'GENERAL'), " + GUARANTEED + ", "
                                + guarantee
                                + ", " + ClockSql.alert(ClockKind.GUARANTEE, guarantee) + ", :on > " + guarantee
                                + ", :on"
                                + " FROM " + loans + " t JOIN loan l ON l.id = t.loan_id JOIN loan_party q"
                                + " ON q.loan_id = l.id AND q.role IN ('GUARANTOR_JOINT', 'GUARANTOR_GENERAL')"
                                + " WHERE " + OWED + " AND NOT EXISTS (SELECT 1 FROM loan_clock k"
                                + " WHERE k.loan_id = l.id AND k.kind = 'GUARANTEE' AND k.party_id = q.person_id)"
                                + " GROUP BY l.id, q.person_id" + FREE)
                        .param("on", on)
                        .param("batch", batch)
                        .update();
    }

    /**
     * Another due date of a debt moves the claim on it, where the extension came in time: the same as
     * {@link org.qingshou.compliance.LimitationPeriod#extended}. An earlier one always does, and so does a declaration that
     * the whole is due: a clock that ends too early harms nobody. Told in the clock's history.
     */
    long moveTouched(LocalDate on, ActorId by, Instant at) {
        return move(TOUCHED, List.of(), on, by, at);
    }

    /** The same of these loans at once. */
    long move(List<UUID> loans, LocalDate on, ActorId by, Instant at) {
        return move("(SELECT id AS loan_id FROM loan WHERE id IN (:loans))", loans, on, by, at);
    }

    private long move(String source, List<UUID> loans, LocalDate on, ActorId by, Instant at) {
        String moved = source + " t JOIN loan l ON l.id = t.loan_id JOIN loan_clock k ON k.loan_id = l.id";
        String claim = " WHERE k.kind = 'LIMITATION' AND k.closed_on IS NULL AND l.whole_due_on <> k.base_on"
                + " AND (l.whole_due_on < k.base_on OR COALESCE(l.extended_on, :on) <= k.due_on)";
        String guarantee = " WHERE k.kind = 'GUARANTEE' AND k.closed_on IS NULL AND k.stopped_on IS NULL"
                + " AND l.whole_due_on = l.accelerated_on AND l.accelerated_on < k.base_on";
        String accelerated = "l.whole_due_on <=> l.accelerated_on";
        String due = ClockSql.limitationEnd("l.whole_due_on", "k.restarted_on");
        String bound = ClockSql.guaranteeEnd("l.whole_due_on", "k.contract_end");
        String kind =
                "IF(" + accelerated + ", '" + LoanClockEvent.ACCELERATED + "', '" + LoanClockEvent.EXTENSION + "')";
        tellMove(kind, "IF(" + accelerated + ", l.accelerated_on, COALESCE(l.extended_on, :on))", moved + claim)
                .params(Map.of("by", by.value(), "at", Utc.of(at), "on", on, "loans", loans))
                .update();
        tellMove("'" + LoanClockEvent.GUARANTEE_ACCELERATED + "'", "l.accelerated_on", moved + guarantee)
                .params(Map.of("by", by.value(), "at", Utc.of(at), "on", on, "loans", loans))
                .update();
        return rebase(ClockKind.LIMITATION, moved, claim, due, loans, on)
                + rebase(ClockKind.GUARANTEE, moved, guarantee, bound, loans, on);
    }

    private JdbcClient.StatementSpec tellMove(String kind, String day, String which) {
        return jdbc.sql(
                "INSERT INTO loan_clock_event (id, clock_id, kind, on_date, proof, reference, proven, actor, at)"
                        + " SELECT UUID(), k.id, " + kind + ", " + day + ", '" + LoanClockEvent.LEDGER
                        + "', l.whole_due_on, TRUE, :by, :at FROM " + which);
    }

    private long rebase(ClockKind kind, String moved, String which, String due, List<UUID> loans, LocalDate on) {
        return jdbc.sql("UPDATE " + moved + " SET k.alert = " + ClockSql.alert(kind, due) + ", k.expired = :on > " + due
                        + ", k.due_on = " + due + ", k.changed_on = :on, k.base_on = l.whole_due_on" + which)
                .param("on", on)
                .param("loans", loans)
                .update();
    }

    /** A guarantor has consented to the due date that the ledger now knows; a contract's date before it says nothing more. */
    void newTerm(UUID clock, LocalDate on) {
        String due = ClockSql.guaranteeEnd("l.whole_due_on", "k.contract_end");
        jdbc.sql("UPDATE loan_clock k JOIN loan l ON l.id = k.loan_id SET k.alert = "
                        + ClockSql.alert(ClockKind.GUARANTEE, due) + ", k.expired = :on > " + due + ", k.due_on = "
                        + due + ", k.base_on = l.whole_due_on WHERE k.id = :id")
                .param("on", on)
                .param("id", clock)
                .update();
    }

    /** Alert and expiry of the clocks that cross a boundary; all of them where no day has been closed. */
    long bring(ClockKind kind, @Nullable LocalDate after, LocalDate on) {
        return settle(after == null ? ":after IS NULL" : ClockSql.crossing(kind, "due_on"), kind, after, on);
    }

    private long settle(String which, ClockKind kind, @Nullable LocalDate after, LocalDate on) {
        String alert = ClockSql.alert(kind, "due_on");
        return jdbc.sql("UPDATE loan_clock SET alert = " + alert + ", expired = :on > due_on, changed_on = :on"
                        + " WHERE kind = :kind AND stopped_on IS NULL AND closed_on IS NULL AND " + which
                        + " AND NOT (alert <=> " + alert
                        + " AND expired = (:on > due_on))")
                .param("kind", kind.name())
                .param("after", after)
                .param("on", on)
                .update();
    }

    /** By its index: the few that are, never all clocks there are. */
    long expired() {
        return jdbc.sql("SELECT COUNT(*) FROM loan_clock WHERE expired = TRUE")
                .query(Long.class)
                .single();
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
                        + " LEFT JOIN loan_clock_event e ON e.clock_id = c.id AND e.proven AND e.kind NOT IN (:moves)"
                        + " WHERE c.kind = 'LIMITATION' AND " + which + " GROUP BY c.id) r"
                        + " STRAIGHT_JOIN loan_clock k ON k.id = r.id SET k.restarted_on = r.restarted_on, k.due_on = "
                        + due + ", k.alert = IF(k.closed_on IS NULL, " + ClockSql.alert(ClockKind.LIMITATION, due)
                        + ", NULL), k.expired = k.closed_on IS NULL AND :on > " + due)
                .param("id", id)
                .param("on", on)
                .param("moves", List.of(LoanClockEvent.EXTENSION, LoanClockEvent.ACCELERATED))
                .update();
    }

    /** The contract states this last day. */
    void agreed(UUID clock, LocalDate end, LocalDate on) {
        String due = ClockSql.guaranteeEnd("k.base_on", ":end");
        jdbc.sql("UPDATE loan_clock k SET k.contract_end = :end, k.due_on = " + due + ", k.alert = "
                        + ClockSql.alert(ClockKind.GUARANTEE, due) + ", k.expired = :on > " + due + " WHERE k.id = :id")
                .param("end", end)
                .param("on", on)
                .param("id", clock)
                .update();
    }

    void stop(UUID clock, LocalDate on) {
        jdbc.sql("UPDATE loan_clock SET stopped_on = :on, alert = NULL, expired = FALSE WHERE id = :id")
                .param("on", on)
                .param("id", clock)
                .update();
    }
}
