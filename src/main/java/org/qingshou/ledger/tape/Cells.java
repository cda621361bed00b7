package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableRow;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.LawfulSource;

/** The cells of one row as values of their kind; remembers which one is read, so that a problem can name it. */
final class Cells {
    private static final String UNKNOWN_DIVISION = "division-unknown";
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

    private final ColumnBinding binding;
    private final TableRow row;
    private final List<String> warnings = new ArrayList<>();
    private CanonicalColumn current = CanonicalColumn.LOAN_NO;
    private @Nullable String currentText;

    Cells(ColumnBinding binding, TableRow row) {
        this.binding = binding;
        this.row = row;
    }

    ColumnBinding binding() {
        return binding;
    }

    long number() {
        return row.number();
    }

    List<String> warnings() {
        return warnings;
    }

    CanonicalColumn current() {
        return current;
    }

    @Nullable
    String currentText() {
        return currentText;
    }

    /** The cell's text after value map and null spellings; null for nothing. */
    @Nullable
    String text(CanonicalColumn column) throws CellProblem {
        current = column;
        currentText = null;
        ColumnRule rule = binding.rules.get(column);
        if (rule == null) return null;
        if (rule.rowNumber()) return before(rule, Long.toString(row.number() - 1));
        List<Integer> positions = binding.positions.get(column);
        String text = positions == null
                ? String.valueOf(rule.constant()).strip()
                : positions.size() == 1 ? told(rule, column, cell(positions.getFirst())) : joined(rule, column);
        if (text.isEmpty() || binding.nulls.contains(text)) return null;
        if (positions != null) text = before(rule, text);
        check(column, rule, text);
        return text;
    }

    private String cell(int position) {
        String text = row.cells().get(position).strip();
        currentText = text;
        return text;
    }

    /** What a cell says: without the apostrophe by which spreadsheets mark text, and by the value map. */
    private String told(ColumnRule rule, CanonicalColumn column, String written) throws CellProblem {
        String text = written;
        if (column.type() != CanonicalColumn.Type.TEXT && text.length() > 1 && text.charAt(0) == '\'') {
            text = text.substring(1);
            warnings.add("apostrophe");
        }
        Map<String, String> values = rule.valueMap();
        if (values.isEmpty()) return text;
        String meant = values.get(text);
        if (meant == null && !text.isEmpty()) throw new CellProblem("unmapped");
        return meant == null ? "" : meant;
    }

    /** Several cells as one; of a key every part is needed. */
    private String joined(ColumnRule rule, CanonicalColumn column) throws CellProblem {
        boolean key = column.type() == CanonicalColumn.Type.KEY;
        List<String> parts = new ArrayList<>();
        for (String header : rule.sources()) {
            String part = told(rule, column, cell(binding.at(header)));
            boolean nothing = part.isEmpty() || binding.nulls.contains(part);
            if (!nothing) {
                check(column, rule, part);
                parts.add(part);
            } else if (key && !parts.isEmpty()) throw new CellProblem("key.part", header);
        }
        if (key && !parts.isEmpty() && parts.size() < rule.sources().size())
            throw new CellProblem("key.part", rule.sources().getFirst());
        String joiner = rule.joiner();
        String text = String.join(joiner == null ? "" : joiner, parts);
        currentText = text;
        return text;
    }

    private static String before(ColumnRule rule, String text) {
        String prefix = rule.prefix();
        return prefix == null ? text : prefix + text;
    }

    private static void check(CanonicalColumn column, ColumnRule rule, String text) throws CellProblem {
        if (column.isExact()) {
            if (Numbers.isScientific(text)) throw new CellProblem("key.scientific");
            if (text.startsWith("##")) throw new CellProblem("key.cut");
            if (Numbers.isCutToFifteenDigits(text)
                    && !rule.permissions().contains(ReadingPermission.TRAILING_ZEROS)
                    && !(column.type() == CanonicalColumn.Type.PERSONAL && Wording.isResidentId(text)))
                throw new CellProblem("key.zeros");
        }
        if (column.maxLength() > 0 && text.length() > column.maxLength())
            throw new CellProblem("too-long", Integer.toString(column.maxLength()));
    }

    String required(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        if (text == null) throw new CellProblem("missing");
        return text;
    }

    @Nullable
    BigDecimal amount(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        return text == null ? null : amount(column, text);
    }

    private BigDecimal amount(CanonicalColumn column, String text) throws CellProblem {
        if (text.startsWith("##")) throw new CellProblem("key.cut");
        if (Numbers.isScientific(text)) warnings.add("scientific");
        ColumnRule rule = binding.rule(column);
        BigDecimal amount = Numbers.amount(text, rule.decimalComma(), rule.permissions());
        if (amount.signum() < 0) warnings.add("credit");
        if (rule.permissions().contains(ReadingPermission.ROUND_HALF_UP)
                && Numbers.hasMoreDecimals(text, rule.decimalComma())) warnings.add("rounded");
        return amount;
    }

    @Nullable
    BigDecimal rate() throws CellProblem {
        String text = text(CanonicalColumn.INTEREST_RATE);
        if (text == null) return null;
        ColumnRule rule = binding.rule(CanonicalColumn.INTEREST_RATE);
        return Numbers.rate(text, rule.percent(), rule.decimalComma());
    }

    @Nullable
    LocalDate date(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        DateForm form = binding.dates.get(column);
        return text == null || form == null ? null : form.read(text, binding.asOf);
    }

    /** Since when the count of days or months past due says that something is owed; null where it says nothing is. */
    @Nullable
    LocalDate counted(String count) throws CellProblem {
        int late = Numbers.days(count);
        if (late == 0) return null;
        ColumnRule rule = binding.rule(CanonicalColumn.DAYS_PAST_DUE);
        String dueDay = rule.dueDay();
        if (dueDay == null || rule.delayUnit() == DelayUnit.DAYS)
            return binding.asOf.minusDays((long) late * rule.delayUnit().days());
        String day = ColumnRule.isDayOfMonth(dueDay) ? dueDay : cell(binding.at(dueDay));
        return DueDays.oldestUnpaid(binding.asOf, day, late);
    }

    @Nullable
    String phone(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        if (text == null) return null;
        String normal = ContactValues.normal(ContactPointKind.MOBILE, text);
        if (normal.length() < 5 || normal.length() > 20) throw new CellProblem("phone");
        return normal;
    }

    @Nullable
    String idNumber(CanonicalColumn column) throws CellProblem {
        String text = text(column);
        return text == null ? null : ContactValues.normalIdNumber(text);
    }

    @Nullable
    String division() throws CellProblem {
        String text = text(CanonicalColumn.DIVISION_CODE);
        if (text == null) return null;
        String code = Wording.division(text);
        if (!binding.isKnownDivision(code) && !warnings.contains(UNKNOWN_DIVISION)) warnings.add(UNKNOWN_DIVISION);
        return code;
    }

    /** Where the row's numbers and addresses come from; what the bank holds was left with it by the customer. */
    LawfulSource lawfulSource() throws CellProblem {
        String text = text(CanonicalColumn.LAWFUL_SOURCE);
        return text == null ? LawfulSource.SRC_RESERVED : Wording.lawfulSource(text);
    }

    @Nullable
    String currency() throws CellProblem {
        String currency = text(CanonicalColumn.CURRENCY);
        if (currency == null) return null;
        if (currency.equals("人民币")) return "CNY";
        if (!CURRENCY.matcher(currency).matches()) throw new CellProblem("currency");
        return currency.toUpperCase(Locale.ROOT);
    }

    /** A branch that the tape may speak of. */
    @Nullable
    String branch() throws CellProblem {
        String branch = text(CanonicalColumn.BRANCH_CODE);
        if (branch == null) return null;
        if (!binding.scope.isEmpty() && !binding.scope.contains(branch)) throw new CellProblem("out-of-scope");
        if (!binding.profile.createBranches() && !binding.branches.contains(branch)) throw new CellProblem("branch");
        return branch;
    }

    /** The value of a column by its type; null for nothing. */
    @Nullable
    Object value(CanonicalColumn column) throws CellProblem {
        if (column == CanonicalColumn.BRANCH_CODE) return branch();
        if (column == CanonicalColumn.CURRENCY) return currency();
        return switch (column.type()) {
            case AMOUNT -> amount(column);
            case DATE -> date(column);
            case RATE -> rate();
            case PHONE -> phone(column);
            case DIVISION -> division();
            case PERSONAL -> column.isExact() ? idNumber(column) : text(column);
            case KEY, TEXT -> text(column);
            case KIND, SCOPE, GRADE, CLOSING, YES_NO, GUARANTEE, LAWFUL, DAYS -> word(column, text(column));
        };
    }

    private static @Nullable Object word(CanonicalColumn column, @Nullable String text) throws CellProblem {
        if (text == null) return null;
        return switch (column.type()) {
            case KIND -> Wording.kind(text);
            case SCOPE -> Wording.scope(text);
            case GRADE -> Wording.grade(text);
            case CLOSING -> Wording.closing(text);
            case YES_NO -> Wording.yes(text);
            case GUARANTEE -> Wording.guarantee(text);
            case LAWFUL -> Wording.lawfulSource(text);
            default -> Numbers.days(text);
        };
    }

    Map<String, String> extra() {
        Map<String, String> extra = new LinkedHashMap<>();
        for (int position : binding.extras) {
            String value = row.cells().get(position).strip();
            if (!value.isEmpty()) extra.put(binding.header.get(position), value);
        }
        return extra;
    }

    /** Canonical value of a column, or its text where that has a problem. */
    String preview(CanonicalColumn column) {
        try {
            String text = text(column);
            return text == null ? "" : shown(column, text);
        } catch (CellProblem problem) {
            return String.valueOf(currentText);
        }
    }

    private String shown(CanonicalColumn column, String text) throws CellProblem {
        return switch (column.type()) {
            case AMOUNT -> amount(column, text).toPlainString();
            case DATE -> String.valueOf(date(column));
            case DAYS ->
                binding.rule(column).delayUnit() == DelayUnit.DAYS
                        ? Integer.toString(Numbers.days(text))
                        : text + " → " + (counted(text) == null ? "0" : counted(text));
            case RATE -> String.valueOf(rate());
            case KIND, SCOPE, GRADE, CLOSING, YES_NO, GUARANTEE, LAWFUL -> String.valueOf(word(column, text));
            case DIVISION -> Wording.division(text);
            case KEY, TEXT, PHONE, PERSONAL -> text;
        };
    }
}
