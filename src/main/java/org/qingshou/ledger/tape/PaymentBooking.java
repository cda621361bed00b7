package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.AllocationOrder.Part;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PaymentPosting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books one payment or reversal; a payment told twice is booked once. */
@Component
class PaymentBooking {
    private static final String BORROWER = "PAY_BORROWER";
    private static final Set<String> PAYERS = Set.of(
            BORROWER,
            "PAY_GUARANTOR",
            "PAY_VOLUNTEER",
            "PAY_SETOFF",
            "PAY_COURT",
            "PAY_COLLATERAL",
            "PAY_INSURER",
            "PAY_NEW_LOAN",
            "PAY_RECEIVABLE");

    private final JdbcClient jdbc;
    private final PaymentPosting posting;
    private final BusinessClock clock;

    PaymentBooking(JdbcClient jdbc, PaymentPosting posting, BusinessClock clock) {
        this.jdbc = jdbc;
        this.posting = posting;
        this.clock = clock;
    }

    /** The signed amount that was booked; empty where the payment was known already. */
    Optional<BigDecimal> book(PaymentLine line, String source, UUID importId) throws CellProblem {
        if (line.amount().signum() <= 0) throw new CellProblem("payment.amount");
        if (line.booked().isAfter(clock.today()))
            throw new CellProblem("payment.future", clock.today().toString());
        String paidBy = line.paidBy() == null ? BORROWER : line.paidBy();
        if (!PAYERS.contains(paidBy)) throw new CellProblem("payment.payer");
        if (isBooked(source, line)) return Optional.empty();
        PaymentPosting.Target loan =
                posting.lock(source, line.loanNo()).orElseThrow(() -> new CellProblem("payment.loan"));
        String reverses = line.reversalOf();
        if (reverses != null) return Optional.of(reverse(line, reverses, source, paidBy, importId, loan));
        Map<Part, BigDecimal> parts =
                line.partsTold() ? told(line) : posting.allocate(loan, line.amount(), line.paidOn());
        insert(line, source, paidBy, importId, loan, line.amount(), posting.post(loan, parts, line.booked(), null));
        return Optional.of(line.amount());
    }

    private boolean isBooked(String source, PaymentLine line) throws CellProblem {
        Optional<BigDecimal> booked = jdbc.sql(
                        "SELECT ABS(amount) FROM payment WHERE source = :s AND payment_no = :n AND loan_no = :l"
                                + " UNION ALL SELECT -1 FROM payment WHERE source = :s AND payment_no = :n AND loan_no <> :l")
                .param("s", source)
                .param("n", line.paymentNo())
                .param("l", line.loanNo())
                .query(BigDecimal.class)
                .optional();
        if (booked.isEmpty()) return false;
        if (booked.get().compareTo(line.amount()) != 0) throw new CellProblem("payment.differs");
        return true;
    }

    private static Map<Part, BigDecimal> told(PaymentLine line) throws CellProblem {
        Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        parts.put(Part.PRINCIPAL, orZero(line.principal()));
        parts.put(Part.INTEREST, orZero(line.interest()));
        parts.put(Part.PENALTY, orZero(line.penalty()));
        parts.put(Part.COMPOUND, orZero(line.compound()));
        parts.put(Part.FEES, orZero(line.fees()));
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(line.amount()) != 0) throw new CellProblem("payment.parts", sum.toPlainString());
        return parts;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** What is needed of the payment that is taken back. */
    private record Booked(
            BigDecimal amount,
            Map<Part, BigDecimal> parts,
            @Nullable LocalDate overdueBefore) {}

    private BigDecimal reverse(
            PaymentLine line, String reverses, String source, String paidBy, UUID importId, PaymentPosting.Target loan)
            throws CellProblem {
        Booked booked = jdbc.sql("""
                        SELECT * FROM payment WHERE source = :s AND payment_no = :n AND loan_no = :l
                            AND reversal_of IS NULL""")
                .param("s", source)
                .param("n", reverses)
                .param("l", line.loanNo())
                .query((rs, n) -> new Booked(
                        rs.getBigDecimal("amount"),
                        PaymentPosting.parts(rs),
                        rs.getObject("overdue_before", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new CellProblem("payment.reverses-nothing"));
        boolean again = jdbc.sql("SELECT COUNT(*) FROM payment WHERE source = :s AND reversal_of = :n")
                        .param("s", source)
                        .param("n", reverses)
                        .query(Long.class)
                        .single()
                > 0;
        if (again) throw new CellProblem("payment.reversed-already");
        if (booked.amount().compareTo(line.amount()) != 0)
            throw new CellProblem("payment.reversal-amount", booked.amount().toPlainString());
        Map<Part, BigDecimal> back = new EnumMap<>(Part.class);
        booked.parts().forEach((part, amount) -> back.put(part, amount.negate()));
        BigDecimal signed = line.amount().negate();
        insert(
                line,
                source,
                paidBy,
                importId,
                loan,
                signed,
                posting.post(loan, back, line.booked(), booked.overdueBefore()));
        return signed;
    }

    private void insert(
            PaymentLine line,
            String source,
            String paidBy,
            UUID importId,
            PaymentPosting.Target loan,
            BigDecimal amount,
            PaymentPosting.Effect effect) {
        jdbc.sql("""
                        INSERT INTO payment (id, source, payment_no, loan_no, loan_id, paid_on, booked_on, amount, principal,
                            interest, penalty, compound, fees, reversal_of, paid_by, import_id, applied, overdue_before,
                            created_at)
                        VALUES (:id, :s, :no, :ln, :loan, :paid, :booked, :amount, :principal, :interest, :penalty,
                            :compound, :fees, :rev, :by, :import, :applied, :before, :at)""")
                .param("id", Ids.next())
                .param("s", source)
                .param("no", line.paymentNo())
                .param("ln", line.loanNo())
                .param("loan", loan.loan())
                .param("paid", line.paidOn())
                .param("booked", line.booked())
                .param("amount", amount)
                .param("principal", effect.parts().get(Part.PRINCIPAL))
                .param("interest", effect.parts().get(Part.INTEREST))
                .param("penalty", effect.parts().get(Part.PENALTY))
                .param("compound", effect.parts().get(Part.COMPOUND))
                .param("fees", effect.parts().get(Part.FEES))
                .param("rev", line.reversalOf())
                .param("by", paidBy)
                .param("import", importId)
                .param("applied", effect.applied())
                .param("before", effect.overdueBefore())
                .param("at", Utc.of(clock.instant()))
                .update();
    }
}
