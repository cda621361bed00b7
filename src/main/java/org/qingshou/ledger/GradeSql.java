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
    /** Tapes tell no rhythm of repayment; plans are taken as monthly. */
    private static final int MONTHS_PER_PERIOD = 1;

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
        return "IF(%1$s.first_new_due_on >= %1$s.restructured_on, %1$s.first_new_due_on, %1$s.restructured_on) + INTERVAL %2$d MONTH"
                .formatted(l, OBSERVATION.months(MONTHS_PER_PERIOD));
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
