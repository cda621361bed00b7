package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableRow;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.ProductScope;

/** The cells of one row while they are read; remembers which one is read, so that a problem can name it. */
final class RowCells {
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final ColumnBinding binding;
    private final TableRow row;
    private final List<String> warnings = new ArrayList<>();
    private CanonicalColumn current = CanonicalColumn.LOAN_NO;
    private @Nullable String currentText;
    private @Nullable String loanNo;

    RowCells(ColumnBinding binding, TableRow row) {
        this.binding = binding;
        this.row = row;
    }

    RowOutcome read() {
        if (!whole())
            return bad(
                    "row",
                    null,
                    new CellProblem(
                            "columns", Integer.toString(row.cells().size()), Integer.toString(binding.header.size())));
        try {
            return new RowOutcome.Good(loan(), warnings);
        } catch (CellProblem problem) {
            return bad(current.code(), currentText, problem);
        }
    }

    /** Canonical value of a column, or its text where that has a problem. */
    String preview(CanonicalColumn column) {
        try {
            String text = whole() ? text(column) : null;
            return text == null ? "" : shown(column, text);
        } catch (CellProblem problem) {
            return String.valueOf(currentText);
        }
    }

    private boolean whole() {
        return row.cells().size() == binding.header.size();
    }

    private RowOutcome.Bad bad(String field, @Nullable String value, CellProblem problem) {
        return new RowOutcome.Bad(row.number(), loanNo, field, value, problem.reason(), problem.args(), row.cells());
    }

    private LoanRow loan() throws CellProblem {
        loanNo = required(CanonicalColumn.LOAN_NO);
        String customerNo = required(CanonicalColumn.CUSTOMER_NO);
        String name = required(CanonicalColumn.CUSTOMER_NAME);
        String kindText = text(CanonicalColumn.CUSTOMER_KIND);
        CustomerKind kind = kindText == null ? CustomerKind.CONSUMER_OTHER : Wording.kind(kindText);
        String branch = branch();
        String product = text(CanonicalColumn.PRODUCT);
        String scopeText = text(CanonicalColumn.SCOPE);
        ProductScope productScope = scopeText == null ? Wording.scopeOf(kind, product) : Wording.scope(scopeText);
        BigDecimal principal = amount(CanonicalColumn.PRINCIPAL_OUTSTANDING);
        if (principal == null) throw new CellProblem("missing");
        String gradeText = text(CanonicalColumn.CLASSIFICATION);
        Classification grade = gradeText == null ? null : Wording.grade(gradeText);
        return new LoanRow(
                row.number(),
                loanNo,
                customerNo,
                name,
                kind,
                branch,
                product,
                productScope,
                currency(),
                principal,
                amountOrZero(CanonicalColumn.INTEREST_DUE),
                amountOrZero(CanonicalColumn.PENALTY_DUE),
                amountOrZero(CanonicalColumn.COMPOUND_DUE),
                amountOrZero(CanonicalColumn.FEES_DUE),
                amount(CanonicalColumn.INSTALMENT_AMOUNT),
                amount(CanonicalColumn.ORIGINAL_AMOUNT),
                date(CanonicalColumn.DISBURSED_ON),
                date(CanonicalColumn.MATURES_ON),
                overdueSince(),
                rate(),
                phone(CanonicalColumn.PHONE),
                idNumber(),
                text(CanonicalColumn.ADDRESS),
                division(),
                text(CanonicalColumn.GUARANTOR_NAME),
                phone(CanonicalColumn.GUARANTOR_PHONE),
                text(CanonicalColumn.COLLATERAL),
                grade,
                date(CanonicalColumn.LAST_PAYMENT_ON),
                amount(CanonicalColumn.LAST_PAYMENT_AMOUNT),
                extra());
    }

    /** The cell's text after value map and null spellings; null for nothing. */
    private @Nullable String text(CanonicalColumn column) throws CellProblem {
        current = column;
        currentText = null;
        ColumnRule rule = binding.rules.get(column);
        if (rule == null) return null;
        if (rule.rowNumber()) {
            String prefix = rule.prefix();
            return (prefix == null ? "" : prefix) + (row.number() - 1);
        }
        Integer position = binding.positions.get(column);
        String text = (position == null
                        ? String.valueOf(rule.constant())
                        : row.cells().get(position))
                .strip();
        currentText = text;
        Map<String, String> values = rule.valueMap();
        if (!values.isEmpty()) {
            String meant = values.get(text);
            if (meant == null && !text.isEmpty()) throw new CellProblem("unmapped");
            text = meant == null ? "" : meant;
        }
        if (text.isEmpty() || binding.nulls.contains(text)) return null;
        if (column.type() == CanonicalColumn.Type.KEY && Numbers.isScientific(text))
            throw new CellProblem("key.scientific");
        if (column.maxLength() > 0 && text.length() > column.maxLength())
            throw new CellProblem("too-long", Integer.toString(column.maxLength()));
        return text;
    }

    private String required(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        if (text == null) throw new CellProblem("missing");
        return text;
    }

    private String branch() throws CellProblem {
        String branch = required(CanonicalColumn.BRANCH_CODE);
        if (!binding.scope.isEmpty() && !binding.scope.contains(branch)) throw new CellProblem("out-of-scope");
        if (!binding.profile.createBranches() && !binding.branches.contains(branch)) throw new CellProblem("branch");
        return branch;
    }

    private String currency() throws CellProblem {
        String currency = text(CanonicalColumn.CURRENCY);
        if (currency == null || currency.equals("人民币")) return "CNY";
        if (!currency.matches("[A-Za-z]{3}")) throw new CellProblem("currency");
        return currency.toUpperCase(Locale.ROOT);
    }

    private @Nullable BigDecimal amount(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        if (text == null) return null;
        if (Numbers.isScientific(text)) warnings.add("scientific");
        return Numbers.amount(text, binding.rule(column).decimalComma());
    }

    private BigDecimal amountOrZero(CanonicalColumn column) throws CellProblem {
        BigDecimal amount = amount(column);
        return amount == null ? ZERO : amount;
    }

    private @Nullable BigDecimal rate() throws CellProblem {
        String text = text(CanonicalColumn.INTEREST_RATE);
        if (text == null) return null;
        ColumnRule rule = binding.rule(CanonicalColumn.INTEREST_RATE);
        return Numbers.rate(text, rule.percent(), rule.decimalComma());
    }

    private @Nullable LocalDate date(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        DateForm form = binding.dates.get(column);
        return text == null || form == null ? null : form.read(text, binding.asOf);
    }

    /** The date wins over the count; a count of 0 means nothing is overdue. */
    private @Nullable LocalDate overdueSince() throws CellProblem {
        String days = text(CanonicalColumn.DAYS_PAST_DUE);
        LocalDate counted = null;
        if (days != null) {
            int count = Numbers.days(days);
            if (count > 0) counted = binding.asOf.minusDays(count);
        }
        LocalDate date = date(CanonicalColumn.OVERDUE_SINCE);
        if (date == null) return counted;
        if (date.isAfter(binding.asOf)) throw new CellProblem("overdue.future", binding.asOf.toString());
        if (days != null && !(counted == null ? date.equals(binding.asOf) : date.equals(counted)))
            warnings.add("overdue-disagrees");
        return date;
    }

    private @Nullable String phone(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        if (text == null) return null;
        if (Numbers.isScientific(text)) throw new CellProblem("key.scientific");
        String normal = ContactValues.normal(ContactPointKind.MOBILE, text);
        if (normal.length() < 5 || normal.length() > 20) throw new CellProblem("phone");
        return normal;
    }

    private @Nullable String idNumber() throws CellProblem {
        String text = text(CanonicalColumn.ID_NUMBER);
        if (text == null) return null;
        if (Numbers.isScientific(text)) throw new CellProblem("key.scientific");
        return ContactValues.normalIdNumber(text);
    }

    private @Nullable String division() throws CellProblem {
        String text = text(CanonicalColumn.DIVISION_CODE);
        return text == null ? null : Wording.division(text);
    }

    private Map<String, String> extra() {
        Map<String, String> extra = new LinkedHashMap<>();
        for (int position : binding.extras) {
            String value = row.cells().get(position).strip();
            if (!value.isEmpty()) extra.put(binding.header.get(position), value);
        }
        return extra;
    }

    private String shown(CanonicalColumn column, String text) throws CellProblem {
        return switch (column.type()) {
            case AMOUNT ->
                Numbers.amount(text, binding.rule(column).decimalComma()).toPlainString();
            case DATE -> String.valueOf(date(column));
            case DAYS -> Integer.toString(Numbers.days(text));
            case RATE -> String.valueOf(rate());
            case KIND -> Wording.kind(text).name();
            case SCOPE -> Wording.scope(text).name();
            case DIVISION -> Wording.division(text);
            case GRADE -> Wording.grade(text).name();
            case KEY, TEXT, PHONE, PERSONAL -> text;
        };
    }
}
