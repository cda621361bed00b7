package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on file about the payments and loans that some lines name, and whether a line can be booked beside it. */
final class BookedPayments {
    /** What came of looking at a line. */
    sealed interface Verdict {
        /** @param sign −1 of a reversal */
        record Book(UUID loan, int sign) implements Verdict {}

        /** It was told before. */
        record Known() implements Verdict {}

        /** No tape has told its loan yet. */
        record Waits() implements Verdict {}
    }

    private record Payment(
            String loanNo, BigDecimal amount, @Nullable String reversalOf, boolean waits) {}

    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<String, UUID> loans = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();

    static BookedPayments about(JdbcClient jdbc, String source, List<StagedPayment> lines) {
        BookedPayments found = new BookedPayments();
        if (lines.isEmpty()) return found;
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> loanNos = new LinkedHashSet<>();
        Set<String> takenBack = new LinkedHashSet<>();
        for (StagedPayment staged : lines) {
            PaymentLine line = staged.line();
            numbers.add(line.paymentNo());
            loanNos.add(line.loanNo());
            String reverses = line.reversalOf();
            if (reverses != null) takenBack.add(reverses);
        }
        numbers.addAll(takenBack);
        found.readPayments(jdbc, source, numbers);
        jdbc.sql("SELECT loan_no, id FROM loan WHERE source = :s AND loan_no IN (:l)")
                .param("s", source)
                .param("l", loanNos)
                .query(rs -> {
                    found.loans.put(rs.getString("loan_no"), rs.getObject("id", UUID.class));
                });
        if (!takenBack.isEmpty())
            found.reversed.addAll(jdbc.sql("SELECT reversal_of FROM payment WHERE source = :s AND reversal_of IN (:n)")
                    .param("s", source)
                    .param("n", takenBack)
                    .query((rs, n) -> rs.getString("reversal_of"))
                    .list());
        return found;
    }

    private void readPayments(JdbcClient jdbc, String source, Collection<String> numbers) {
        jdbc.sql("""
                        SELECT payment_no, loan_no, ABS(amount) AS amount, reversal_of, FALSE AS waits FROM payment
                        WHERE source = :s AND payment_no IN (:n)
                        UNION ALL SELECT payment_no, loan_no, amount, reversal_of, TRUE FROM payment_line
                        WHERE waits_for = :s AND payment_no IN (:n)""").param("s", source).param("n", numbers).query(rs -> {
            payments.putIfAbsent(
                    rs.getString("payment_no"),
                    new Payment(
                            rs.getString("loan_no"),
                            rs.getBigDecimal("amount"),
                            rs.getString("reversal_of"),
                            rs.getBoolean("waits")));
        });
    }

    /**
     * Judges a line and remembers it for the lines after it.
     *
     * @param again whether the line has waited until now, so that it finds itself on file
     */
    Verdict judge(PaymentLine line, boolean again) throws CellProblem {
        Payment same = payments.get(line.paymentNo());
        if (same != null && !(again && same.waits())) {
            if (!isSame(same, line)) throw new CellProblem("payment.differs");
            return new Verdict.Known();
        }
        UUID loan = loans.get(line.loanNo());
        String reverses = line.reversalOf();
        if (loan != null && reverses != null) checkReversal(line, reverses);
        payments.put(line.paymentNo(), new Payment(line.loanNo(), line.amount(), reverses, loan == null));
        if (loan == null) return new Verdict.Waits();
        if (reverses != null) reversed.add(reverses);
        return new Verdict.Book(loan, reverses == null ? 1 : -1);
    }

    private static boolean isSame(Payment known, PaymentLine line) {
        return known.loanNo().equals(line.loanNo())
                && known.amount().compareTo(line.amount()) == 0
                && (known.reversalOf() == null) == (line.reversalOf() == null);
    }

    private void checkReversal(PaymentLine line, String reverses) throws CellProblem {
        Payment payment = payments.get(reverses);
        if (payment == null) throw new CellProblem("payment.reverses-nothing");
        if (!payment.loanNo().equals(line.loanNo())) throw new CellProblem("payment.reverses-other", payment.loanNo());
        if (payment.reversalOf() != null) throw new CellProblem("payment.reverses-reversal");
        if (reversed.contains(reverses)) throw new CellProblem("payment.reversed-already");
        if (payment.amount().compareTo(line.amount()) != 0)
            throw new CellProblem("payment.reversal-amount", payment.amount().toPlainString());
    }
}
