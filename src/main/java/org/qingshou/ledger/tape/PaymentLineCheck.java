package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.PaymentReader.Outcome.Bad;

/** What the reader of a file asks of each cell, asked of payments that come as values: JSON may leave out anything. */
final class PaymentLineCheck {
    private static final int LONGEST_KEY = 80;

    private PaymentLineCheck() {}

    /** The first thing that is wrong with the line. */
    static Optional<Bad> wrong(PaymentLine line) {
        return Stream.of(
                        key(PaymentColumn.PAYMENT_NO, line.paymentNo()),
                        key(PaymentColumn.LOAN_NO, line.loanNo()),
                        day(line.paidOn()),
                        needed(line.amount()),
                        amount(PaymentColumn.PRINCIPAL, line.principal()),
                        amount(PaymentColumn.INTEREST, line.interest()),
                        amount(PaymentColumn.PENALTY, line.penalty()),
                        amount(PaymentColumn.COMPOUND, line.compound()),
                        amount(PaymentColumn.FEES, line.fees()),
                        line.reversalOf() == null
                                ? Optional.<Bad>empty()
                                : key(PaymentColumn.REVERSAL_OF, line.reversalOf()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Bad> key(PaymentColumn column, @Nullable String key) {
        if (key == null || key.isBlank()) return missing(column);
        return key.length() > LONGEST_KEY
                ? Optional.of(new Bad(column, key, new CellProblem("too-long", Integer.toString(LONGEST_KEY))))
                : Optional.empty();
    }

    private static Optional<Bad> day(@Nullable LocalDate day) {
        return day == null ? missing(PaymentColumn.PAID_ON) : Optional.empty();
    }

    private static Optional<Bad> needed(@Nullable BigDecimal amount) {
        return amount == null ? missing(PaymentColumn.AMOUNT) : amount(PaymentColumn.AMOUNT, amount);
    }

    private static Optional<Bad> amount(PaymentColumn column, @Nullable BigDecimal amount) {
        if (amount == null) return Optional.empty();
        try {
            Numbers.checked(amount);
            return Optional.empty();
        } catch (CellProblem problem) {
            return Optional.of(new Bad(column, amount.toString(), problem));
        }
    }

    private static Optional<Bad> missing(PaymentColumn column) {
        return Optional.of(new Bad(column, null, new CellProblem("missing")));
    }
}
