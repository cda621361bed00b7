package org.qingshou.ledger;

import java.time.LocalDate;
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
 * Moves balances and overdue dates by payments: whatever comes, early, late or taken back, the loans it touches are
 * reckoned anew from what the last tape told of them. A tape holds everything booked up to its as-of date, so only what was
 * booked later counts. Works on thousands of loans at once, in the caller's transaction.
 */
@Component
public class PaymentPosting {
    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final BusinessDates dates;
    private final ToldLoans told;
    private final MovedLoans moved;

    PaymentPosting(JdbcClient jdbc, BusinessDates dates, ToldLoans told, MovedLoans moved) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.told = told;
        this.moved = moved;
    }

    /** Loans whose payments, plan, pauses or told state have changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reckon(Collection<UUID> loans) {
        reckon(loans, dates.current());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long reckon(Collection<UUID> loans, LocalDate on) {
        // In one order everywhere, so that two of them wait for each other and do not lock each other out.
        List<UUID> all = loans.stream().distinct().sorted().toList();
        long changed = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<ToldLoans.Told> before = told.lock(some, on);
            Map<UUID, LoanReckoning.Result> after = new HashMap<>();
            for (ToldLoans.Told loan : before)
                after.put(loan.id(), loan.reckoning().after(loan.payments(), on));
            changed += moved.write(before, after, on);
        }
        return changed;
    }

    /**
     * The loans of these rows of an import, after it has written them: what the rows tell is the new base.
     *
     * @param kind what the rows tell
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void afterRows(UUID tape, LocalDate asOf, long fromRow, long toRow, Tells kind) {
        for (String sql : kind.rebase)
            jdbc.sql(sql)
                    .param("tape", tape)
                    .param("from", fromRow)
                    .param("to", toRow)
                    .param("asOf", asOf)
                    .update();
        String paidLater = "EXISTS (SELECT 1 FROM payment p WHERE p.loan_id = r.loan_id AND p.booked_on > :asOf)";
        List<UUID> touched = jdbc.sql("SELECT DISTINCT r.loan_id FROM tape_row r WHERE " + ROWS
                        + " AND r.action IN ('A', 'C', 'T') AND "
                        + (kind == Tells.WHOLE
                                ? paidLater
                                : "(EXISTS (SELECT 1 FROM loan_told t WHERE t.loan_id = r.loan_id) OR " + paidLater
                                        + ")"))
                .param("tape", tape)
                .param("from", fromRow)
                .param("to", toRow)
                .param("asOf", asOf)
                .query((rs, n) -> rs.getObject("loan_id", UUID.class))
                .list();
        reckon(touched);
    }

    private static final String ROWS = "r.tape_id = :tape AND r.row_no BETWEEN :from AND :to";

    /** What the rows of an import tell, and so what is left of the base told before. */
    public enum Tells {
        /** All of a loan: nothing is left. */
        WHOLE("DELETE t FROM loan_told t JOIN tape_row r ON r.loan_id = t.loan_id WHERE " + ROWS
                + " AND r.action IN ('A', 'C')"),
        /** Balances or the overdue date or neither; each is told as of its own date. */
        PARTS(
                "UPDATE loan_told t JOIN tape_row r ON r.loan_id = t.loan_id JOIN loan l ON l.id = t.loan_id SET"
                        + " t.principal_outstanding = l.principal_outstanding, t.interest_due = l.interest_due,"
                        + " t.penalty_due = l.penalty_due, t.compound_due = l.compound_due, t.fees_due = l.fees_due,"
                        + " t.as_of = :asOf WHERE " + ROWS + " AND r.action = 'C'",
                "UPDATE loan_told t JOIN tape_row r ON r.loan_id = t.loan_id SET"
                        + " t.overdue_since = r.overdue_since, t.overdue_as_of = :asOf WHERE " + ROWS
                        + " AND r.action IN ('C', 'T') AND r.overdue_told"),
        /** The ends of loans; a write-off that keeps the claim ends nothing. */
        ENDS("DELETE t FROM loan_told t JOIN tape_row r ON r.loan_id = t.loan_id WHERE " + ROWS
                + " AND r.close_reason <> 'WRITE_OFF_KEEP'"),
        /** When the loans fall due, and nothing of what is owed. */
        PLANS;

        private final List<String> rebase;

        Tells(String... rebase) {
            this.rebase = List.of(rebase);
        }
    }

    /** Loans whose next instalment has fallen due after payments had covered those before it. */
    List<UUID> fallenDue(LocalDate on) {
        return jdbc.sql("SELECT loan_id FROM loan_told WHERE next_due_on < :on")
                .param("on", on)
                .query((rs, n) -> rs.getObject("loan_id", UUID.class))
                .list();
    }
}
