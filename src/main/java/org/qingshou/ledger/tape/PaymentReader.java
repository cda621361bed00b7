package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.Refused;

/** Reads the rows of a payments file; its columns are known by their names alone. */
final class PaymentReader {
    private static final DateForm DATES = DateForm.of(null);

    private final TableForm form;
    private final Map<PaymentColumn, Integer> positions = new EnumMap<>(PaymentColumn.class);

    PaymentReader(TableForm form) {
        this.form = form;
        Map<PaymentColumn, String> matched =
                new HashMap<>(HeaderMatcher.match(form.header(), List.of(PaymentColumn.values())));
        matched.forEach((column, header) -> positions.put(column, form.header().indexOf(header)));
        for (PaymentColumn needed : PaymentColumn.REQUIRED)
            if (!positions.containsKey(needed))
                throw Refused.badInput("payments.column.missing", needed.names().getFirst(), needed.code());
    }

    /** A line, or what is wrong with it. */
    sealed interface Outcome {
        record Good(PaymentLine line) implements Outcome {}

        record Bad(PaymentColumn column, @Nullable String value, CellProblem problem) implements Outcome {}
    }

    Outcome read(TableRow row) {
        Cursor cursor = new Cursor(row);
        try {
            if (row.cells().size() != form.header().size())
                throw new CellProblem(
                        "columns",
                        Integer.toString(row.cells().size()),
                        Integer.toString(form.header().size()));
            return new Outcome.Good(cursor.line());
        } catch (CellProblem problem) {
            return new Outcome.Bad(cursor.column, cursor.text, problem);
        }
    }

    private final class Cursor {
        private final TableRow row;
        private PaymentColumn column = PaymentColumn.PAYMENT_NO;
        private @Nullable String text;

        Cursor(TableRow row) {
            this.row = row;
        }

        PaymentLine line() throws CellProblem {
            String paymentNo = key(PaymentColumn.PAYMENT_NO);
            String loanNo = key(PaymentColumn.LOAN_NO);
            LocalDate paidOn = date(PaymentColumn.PAID_ON);
            if (paidOn == null) throw new CellProblem("missing");
            LocalDate bookedOn = date(PaymentColumn.BOOKED_ON);
            BigDecimal amount = amount(PaymentColumn.AMOUNT);
            if (amount == null) throw new CellProblem("missing");
            return new PaymentLine(
                    paymentNo,
                    loanNo,
                    paidOn,
                    bookedOn,
                    amount,
                    amount(PaymentColumn.PRINCIPAL),
                    amount(PaymentColumn.INTEREST),
                    amount(PaymentColumn.PENALTY),
                    amount(PaymentColumn.COMPOUND),
                    amount(PaymentColumn.FEES),
                    read(PaymentColumn.REVERSAL_OF),
                    read(PaymentColumn.PAID_BY));
        }

        private @Nullable String read(PaymentColumn next) {
            column = next;
            Integer position = positions.get(next);
            text = position == null ? null : row.cells().get(position).strip();
            return text == null || text.isEmpty() || MappingProfile.USUAL_NULLS.contains(text) ? null : text;
        }

        private String key(PaymentColumn next) throws CellProblem {
            String key = read(next);
            if (key == null) throw new CellProblem("missing");
            if (Numbers.isScientific(key)) throw new CellProblem("key.scientific");
            if (key.length() > 80) throw new CellProblem("too-long", "80");
            return key;
        }

        private @Nullable LocalDate date(PaymentColumn next) throws CellProblem {
            String day = read(next);
            return day == null ? null : DATES.read(day, LocalDate.EPOCH);
        }

        private @Nullable BigDecimal amount(PaymentColumn next) throws CellProblem {
            String number = read(next);
            if (number == null) return null;
            // Some systems write a reversal with a minus; that it is one is said by the number it takes back.
            return Numbers.amount(number.replaceFirst("^-", ""), false);
        }
    }
}
