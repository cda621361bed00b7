package org.qingshou.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.AllocationOrder;
import org.qingshou.compliance.AllocationOrder.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the balances of a loan by a payment or its reversal. A tape holds everything booked up to its as-of date, so only
 * what was booked later moves anything.
 */
@Component
public class PaymentPosting {
    private static final Map<Part, String> COLUMNS = Map.of(
            Part.PRINCIPAL, "principal_outstanding",
            Part.INTEREST, "interest_due",
            Part.PENALTY, "penalty_due",
            Part.COMPOUND, "compound_due",
            Part.FEES, "fees_due");

    private final JdbcClient jdbc;
    private final BusinessDates dates;

    PaymentPosting(JdbcClient jdbc, BusinessDates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** A loan as far as a payment cares. */
    public record Target(
            UUID loan,
            Map<Part, BigDecimal> due,
            String scope,
            @Nullable LocalDate overdueSince,
            @Nullable LocalDate agedFrom,
            LocalDate asOf) {}

    /** What a payment did: its parts, and the overdue date that it ended. */
    public record Effect(
            Map<Part, BigDecimal> parts,
            boolean applied,
            @Nullable LocalDate overdueBefore) {}

    /** The loan, locked; its as-of is that of the last applied tape that told of it, changed or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Target> lock(String source, String loanNo) {
        return jdbc.sql("""
                        SELECT l.*, GREATEST(l.as_of, COALESCE((
                            SELECT MAX(t.as_of) FROM tape t WHERE t.source = l.source AND t.kind IN ('FULL_BOOK', 'OVERDUE_ONLY')
                            AND t.state = 'APPLIED' AND l.on_tape
                            AND (t.scope = '' OR FIND_IN_SET(l.branch_code, t.scope) > 0)
                            AND NOT EXISTS (SELECT 1 FROM import_rejected x WHERE x.import_id = t.id
                                            AND x.loan_no = l.loan_no)), l.as_of)) AS told_to
                        FROM loan l WHERE l.source = :s AND l.loan_no = :n FOR UPDATE""")
                .param("s", source)
                .param("n", loanNo)
                .query((rs, n) -> target(rs, rs.getObject("told_to", LocalDate.class)))
                .optional();
    }

    private static Target target(ResultSet rs, LocalDate asOf) throws SQLException {
        Map<Part, BigDecimal> due = new EnumMap<>(Part.class);
        for (Map.Entry<Part, String> column : COLUMNS.entrySet())
            due.put(column.getKey(), rs.getBigDecimal(column.getValue()));
        return new Target(
                rs.getObject("id", UUID.class),
                due,
                rs.getString("scope"),
                rs.getObject("overdue_since", LocalDate.class),
                rs.getObject("aged_from", LocalDate.class),
                asOf);
    }

    /** How a payment divides where it does not say so itself. */
    public Map<Part, BigDecimal> allocate(Target loan, BigDecimal amount, LocalDate paidOn) {
        LocalDate from = loan.agedFrom();
        long days = from == null ? 0 : Math.max(0, paidOn.toEpochDay() - from.toEpochDay());
        return AllocationOrder.STATUTORY.allocate(amount, loan.due(), loan.scope(), days);
    }

    /**
     * Takes the parts off the balances; negative parts (a reversal) put them back.
     *
     * @param restore the overdue date that a reversed payment had ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Effect post(Target loan, Map<Part, BigDecimal> parts, LocalDate bookedOn, @Nullable LocalDate restore) {
        if (!bookedOn.isAfter(loan.asOf())) return new Effect(parts, false, null);
        Map<Part, BigDecimal> left = new EnumMap<>(Part.class);
        BigDecimal total = BigDecimal.ZERO;
        for (Part part : Part.values()) {
            BigDecimal due = loan.due().getOrDefault(part, BigDecimal.ZERO);
            BigDecimal rest =
                    due.subtract(parts.getOrDefault(part, BigDecimal.ZERO)).max(BigDecimal.ZERO);
            left.put(part, rest);
            total = total.add(rest);
        }
        LocalDate before = loan.overdueSince();
        boolean paidOff = total.signum() == 0;
        LocalDate since = paidOff ? null : before == null ? restore : before;
        write(loan.loan(), left, since, paidOff ? null : before == null ? restore : loan.agedFrom());
        return new Effect(parts, true, paidOff ? before : null);
    }

    private void write(UUID loan, Map<Part, BigDecimal> left, @Nullable LocalDate since, @Nullable LocalDate agedFrom) {
        // The hash of zeros makes the next tape's row count as changed: it must overrule what was reckoned here.
        jdbc.sql("UPDATE loan SET principal_outstanding = :principal, interest_due = :interest, penalty_due = :penalty,"
                        + " compound_due = :compound, fees_due = :fees, overdue_since = :since, aged_from = :from,"
                        + " bucket = " + Ageing.bucket(":from") + ", class_floor = " + Ageing.floor(":from")
                        + ", row_hash = UNHEX(REPEAT('00', 32)), version = version + 1 WHERE id = :id")
                .param("principal", left.get(Part.PRINCIPAL))
                .param("interest", left.get(Part.INTEREST))
                .param("penalty", left.get(Part.PENALTY))
                .param("compound", left.get(Part.COMPOUND))
                .param("fees", left.get(Part.FEES))
                .param("since", since)
                .param("from", agedFrom)
                .param("on", dates.current())
                .param("id", loan)
                .update();
    }

    /** A payment that was booked after the as-of date of the tape that has just told its loan anew. */
    private record Later(UUID id, String source, String loanNo, LocalDate bookedOn, Map<Part, BigDecimal> parts) {}

    /** Applies once more what a tape of an earlier date could not know; called in the transaction that wrote its rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replay(UUID tape, LocalDate asOf, long fromRow, long toRow) {
        List<Later> payments = jdbc.sql("""
                        SELECT p.* FROM tape_row r JOIN payment p ON p.loan_id = r.loan_id
                        WHERE r.tape_id = :t AND r.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')
                            AND p.booked_on > :asOf
                        ORDER BY p.paid_on, p.payment_no""")
                .param("t", tape)
                .param("from", fromRow)
                .param("to", toRow)
                .param("asOf", asOf)
                .query((rs, n) -> new Later(
                        rs.getObject("id", UUID.class),
                        rs.getString("source"),
                        rs.getString("loan_no"),
                        rs.getObject("booked_on", LocalDate.class),
                        parts(rs)))
                .list();
        for (Later payment : payments)
            lock(payment.source(), payment.loanNo()).ifPresent(loan -> {
                Effect effect = post(loan, payment.parts(), payment.bookedOn(), null);
                jdbc.sql(
                                "UPDATE payment SET applied = :a, overdue_before = COALESCE(:o, overdue_before) WHERE id = :id")
                        .param("a", effect.applied())
                        .param("o", effect.overdueBefore())
                        .param("id", payment.id())
                        .update();
            });
    }

    /** Reads the parts of a stored payment. */
    public static Map<Part, BigDecimal> parts(ResultSet rs) throws SQLException {
        Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            BigDecimal amount = rs.getBigDecimal(part.name().toLowerCase(java.util.Locale.ROOT));
            parts.put(part, amount == null ? BigDecimal.ZERO : amount);
        }
        return parts;
    }
}
