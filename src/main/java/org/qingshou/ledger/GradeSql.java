package org.qingshou.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.compliance.ClassificationSpread;
import org.qingshou.compliance.ObservationPeriod;

/**
 * Classes as SQL: the same rules as {@link ClassificationSpread} and {@link ObservationPeriod}, written set-wise. A rank is
 * the place of a class among all, best first, from 1.
 */
public final class GradeSql {
    private static final ObservationPeriod OBSERVATION = ObservationPeriod.STATUTORY;
    private static final String GRADES = list(Arrays.asList(Classification.values()));

    private GradeSql() {}

    /** Kinds of customers whose claims are judged together (R-CLS-02), as a list. */
    static String nonRetail() {
        return list(Arrays.stream(CustomerKind.values())
                .filter(kind -> !kind.isRetail())
                .toList());
    }

    private static String list(List<? extends Enum<?>> values) {
        return values.stream().map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
    }

    static String rank(String grade) {
        return "FIELD(COALESCE(" + grade + ", 'NORMAL'), " + GRADES + ")";
    }

    static int rank(Classification grade) {
        return grade.ordinal() + 1;
    }

    /** The rank of the loan {@code l} by its own merits: what the bank says, its days past due, its observation. */
    static String own(String l) {
        return "GREATEST(" + rank(l + ".class_bank") + ", " + rank(l + ".class_floor") + ", " + rank(l + ".class_watch")
                + ")";
    }

    /** The class of the loan {@code l} by its own merits. */
    public static String ownClass(String l) {
        return "ELT(" + own(l) + ", " + GRADES + ")";
    }

    /** First day on which a better grade is allowed; a first due date before the restructuring is an old one. */
    static String watchUntil(String l) {
        String start = "IF(%1$s.first_new_due_on >= %1$s.restructured_on, %1$s.first_new_due_on, %1$s.restructured_on)"
                .formatted(l);
        return "IF(%s.restructured_on IS NULL, NULL, %s + INTERVAL GREATEST(%d, %d * %s) MONTH)"
                .formatted(l, start, OBSERVATION.months(), OBSERVATION.periods(), period(l, start));
    }

    /**
     * Months of a repayment period, as {@link ObservationPeriod#between}: from one new due date of the bank's schedule to
     * the next; where all is due at once, the whole time until then; else a month, for tapes tell no other rhythm.
     */
    private static String period(String l, String start) {
        String scheduled = "(SELECT " + between("a.due_on", "b.due_on") + " FROM repayment_schedule a"
                + " JOIN repayment_schedule b ON b.loan_id = a.loan_id AND b.due_on > a.due_on"
                + " WHERE a.loan_id = " + l + ".id AND a.due_on >= " + start + " ORDER BY a.due_on, b.due_on LIMIT 1)";
        String atOnce = "IF(%1$s.first_new_due_on >= %1$s.matures_on, %2$s, 1)"
                .formatted(l, between(l + ".restructured_on", start));
        return "COALESCE(" + scheduled + ", " + atOnce + ")";
    }

    private static String between(String due, String next) {
        return "GREATEST(1, PERIOD_DIFF(EXTRACT(YEAR_MONTH FROM %s), EXTRACT(YEAR_MONTH FROM %s)))"
                .formatted(next, due);
    }

    /** The best class allowed under observation at {@code :on}; null where none runs. */
    static String watch(String l) {
        return "IF(:on < " + watchUntil(l) + ", ELT(GREATEST("
                + rank(Classification.valueOf(ObservationPeriod.AT_BEST)) + ", "
                + rank(l + ".restructured_class") + "), " + GRADES + "), NULL)";
    }

    /** Whether these bad claims make all claims bad. */
    static String allBad(String bad, String all) {
        return bad + " > " + all + " * "
                + ClassificationSpread.STATUTORY.share().toPlainString();
    }

    /** What the spread makes of loan {@code l}, whose customer's claims are all bad where {@code spread} says so. */
    static String spread(String l, String spread) {
        Classification bad = Classification.valueOf(ClassificationSpread.BAD);
        return "IF(" + spread + " AND " + l + ".total_due > 0 AND " + own(l) + " < " + rank(bad) + ", '" + bad
                + "', NULL)";
    }
}
