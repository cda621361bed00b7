package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.ProductScope;

/** Turns the rows of one file into loans by a profile, or into rejections that name column, value and reason. */
final class RowReader {
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final MappingProfile profile;
    private final LocalDate asOf;
    private final Set<String> scope;
    private final Set<String> branches;
    private final Set<String> nulls;
    private final List<String> header;
    private final Map<CanonicalColumn, Integer> positions = new EnumMap<>(CanonicalColumn.class);
    private final Map<CanonicalColumn, ColumnRule> rules = new EnumMap<>(CanonicalColumn.class);
    private final Map<CanonicalColumn, DateForm> dates = new EnumMap<>(CanonicalColumn.class);
    private final List<Integer> extras = new ArrayList<>();

    /**
     * @param scope branches the tape is about; empty for all
     * @param branches branches the bank has
     * @throws Refused where the profile names an unknown column or leaves out a needed one
     */
    RowReader(MappingProfile profile, TableForm form, LocalDate asOf, Set<String> scope, Set<String> branches) {
        this.profile = profile;
        this.asOf = asOf;
        this.scope = scope;
        this.branches = branches;
        header = form.header();
        nulls = Set.copyOf(profile.nullSpellings());
        Set<Integer> used = new HashSet<>();
        profile.columns().forEach((code, rule) -> {
            CanonicalColumn column =
                    CanonicalColumn.of(code).orElseThrow(() -> Refused.badInput("tape.profile.unknown-target", code));
            rules.put(column, rule);
            String name = rule.column();
            if (name != null) {
                int position = header.indexOf(name);
                if (position < 0) throw Refused.badInput("tape.profile.no-column", name);
                positions.put(column, position);
                used.add(position);
            } else if (rule.constant() == null && !rule.rowNumber()) {
                throw Refused.badInput("tape.profile.no-source", code);
            }
            if (column.type() == CanonicalColumn.Type.DATE) dates.put(column, DateForm.of(rule.date()));
        });
        for (CanonicalColumn needed : CanonicalColumn.required())
            if (!rules.containsKey(needed)) throw Refused.badInput("tape.profile.missing", needed.code());
        if (!rules.containsKey(CanonicalColumn.OVERDUE_SINCE) && !rules.containsKey(CanonicalColumn.DAYS_PAST_DUE))
            throw Refused.badInput("tape.profile.missing-overdue");
        for (int i = 0; i < header.size(); i++) if (!used.contains(i)) extras.add(i);
    }

    RowOutcome read(TableRow row) {
        Cells cells = new Cells(row);
        if (row.cells().size() != header.size())
            return cells.bad(
                    "row",
                    null,
                    new CellProblem("columns", Integer.toString(row.cells().size()), Integer.toString(header.size())));
        try {
            return new RowOutcome.Good(cells.loan(), cells.warnings);
        } catch (CellProblem problem) {
            return cells.bad(cells.current.code(), cells.currentText, problem);
        }
    }

    /** Canonical value or problem of each mapped column of a row, for the preview. */
    Map<CanonicalColumn, String> preview(TableRow row) {
        Cells cells = new Cells(row);
        Map<CanonicalColumn, String> shown = new EnumMap<>(CanonicalColumn.class);
        for (CanonicalColumn column : rules.keySet()) {
            try {
                String text = row.cells().size() == header.size() ? cells.text(column) : null;
                shown.put(column, text == null ? "" : cells.shown(column, text));
            } catch (CellProblem problem) {
                shown.put(column, String.valueOf(cells.currentText));
            }
        }
        return shown;
    }

    /** The cells of one row while they are read; remembers which one is read, so that a problem can name it. */
    private final class Cells {
        private final TableRow row;
        private final List<String> warnings = new ArrayList<>();
        private CanonicalColumn current = CanonicalColumn.LOAN_NO;
        private @Nullable String currentText;
        private @Nullable String loanNo;

        Cells(TableRow row) {
            this.row = row;
        }

        RowOutcome.Bad bad(String field, @Nullable String value, CellProblem problem) {
            return new RowOutcome.Bad(
                    row.number(), loanNo, field, value, problem.reason(), problem.args(), row.cells());
        }

        LoanRow loan() throws CellProblem {
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
        @Nullable
        String text(CanonicalColumn column) throws CellProblem {
            current = column;
            currentText = null;
            ColumnRule rule = rules.get(column);
            if (rule == null) return null;
            if (rule.rowNumber()) {
                String prefix = rule.prefix();
                return (prefix == null ? "" : prefix) + (row.number() - 1);
            }
            Integer position = positions.get(column);
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
            if (text.isEmpty() || nulls.contains(text)) return null;
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
            if (!scope.isEmpty() && !scope.contains(branch)) throw new CellProblem("out-of-scope");
            if (!profile.createBranches() && !branches.contains(branch)) throw new CellProblem("branch");
            return branch;
        }

        private String currency() throws CellProblem {
            String currency = text(CanonicalColumn.CURRENCY);
            if (currency == null || currency.equals("人民币")) return "CNY";
            if (!currency.matches("[A-Za-z]{3}")) throw new CellProblem("currency");
            return currency.toUpperCase(java.util.Locale.ROOT);
        }

        private @Nullable BigDecimal amount(CanonicalColumn column) throws CellProblem {
            String text = text(column);
            if (text == null) return null;
            if (Numbers.isScientific(text)) warnings.add("scientific");
            return Numbers.amount(text, rule(column).decimalComma());
        }

        private BigDecimal amountOrZero(CanonicalColumn column) throws CellProblem {
            BigDecimal amount = amount(column);
            return amount == null ? ZERO : amount;
        }

        private @Nullable BigDecimal rate() throws CellProblem {
            String text = text(CanonicalColumn.INTEREST_RATE);
            if (text == null) return null;
            ColumnRule rule = rule(CanonicalColumn.INTEREST_RATE);
            return Numbers.rate(text, rule.percent(), rule.decimalComma());
        }

        private @Nullable LocalDate date(CanonicalColumn column) throws CellProblem {
            String text = text(column);
            DateForm form = dates.get(column);
            return text == null || form == null ? null : form.read(text, asOf);
        }

        /** The date wins over the count; a count of 0 means nothing is overdue. */
        private @Nullable LocalDate overdueSince() throws CellProblem {
            String days = text(CanonicalColumn.DAYS_PAST_DUE);
            LocalDate counted = null;
            if (days != null) {
                int count = Numbers.days(days);
                if (count > 0) counted = asOf.minusDays(count);
            }
            LocalDate date = date(CanonicalColumn.OVERDUE_SINCE);
            if (date == null) return counted;
            if (date.isAfter(asOf)) throw new CellProblem("overdue.future", asOf.toString());
            if (days != null && !(counted == null ? date.equals(asOf) : date.equals(counted)))
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
            for (int position : extras) {
                String value = row.cells().get(position).strip();
                if (!value.isEmpty()) extra.put(header.get(position), value);
            }
            return extra;
        }

        private ColumnRule rule(CanonicalColumn column) {
            ColumnRule rule = rules.get(column);
            return rule == null ? ColumnRule.constant("") : rule;
        }

        String shown(CanonicalColumn column, String text) throws CellProblem {
            return switch (column.type()) {
                case AMOUNT -> Numbers.amount(text, rule(column).decimalComma()).toPlainString();
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
}
