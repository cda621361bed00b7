package org.qingshou.ledger.tape;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a file tells, and what it says of loans that are not on it. */
public enum TapeKind {
    /** All loans of the scope: an absent one is no longer on the tape. */
    FULL_BOOK,
    /** All overdue loans of the scope: an absent one is not overdue on that date. */
    OVERDUE_ONLY,
    /** Some loans, or some columns of them: what it does not tell stays, and absence says nothing. */
    UPDATE,
    /** Loans that ended (结案): settled, sold, written off. */
    CLOSURES,
    /** Loans that were granted more time (展期). */
    EXTENSIONS,
    /** Instalments of loans (还款计划), one a row; a loan's schedule is replaced as a whole. */
    SCHEDULE;

    private static final Set<CanonicalColumn> OF_CLOSURES =
            Set.of(CanonicalColumn.LOAN_NO, CanonicalColumn.CLOSED_ON, CanonicalColumn.CLOSE_REASON);
    private static final Set<CanonicalColumn> OF_EXTENSIONS = Set.of(
            CanonicalColumn.LOAN_NO,
            CanonicalColumn.MATURES_ON,
            CanonicalColumn.GRANTED_ON,
            CanonicalColumn.FIRST_DUE_ON,
            CanonicalColumn.INSTALMENT_AMOUNT,
            CanonicalColumn.RESTRUCTURED,
            CanonicalColumn.OVERDUE_SINCE,
            CanonicalColumn.DAYS_PAST_DUE);
    private static final Set<CanonicalColumn> OF_SCHEDULES = Set.of(
            CanonicalColumn.LOAN_NO,
            CanonicalColumn.DUE_ON,
            CanonicalColumn.INSTALMENT_PRINCIPAL,
            CanonicalColumn.INSTALMENT_INTEREST);
    private static final Set<CanonicalColumn> OF_OTHERS = EnumSet.of(
            CanonicalColumn.DUE_ON,
            CanonicalColumn.INSTALMENT_PRINCIPAL,
            CanonicalColumn.INSTALMENT_INTEREST,
            CanonicalColumn.CLOSED_ON,
            CanonicalColumn.CLOSE_REASON,
            CanonicalColumn.GRANTED_ON,
            CanonicalColumn.FIRST_DUE_ON);

    /** Whether each row is a whole loan, so that what is absent says something. */
    public boolean isWhole() {
        return this == FULL_BOOK || this == OVERDUE_ONLY;
    }

    /** Whether a column means something in such a file; another one is kept as told. */
    public boolean takes(CanonicalColumn column) {
        return switch (this) {
            case FULL_BOOK, OVERDUE_ONLY, UPDATE -> !OF_OTHERS.contains(column);
            case CLOSURES -> OF_CLOSURES.contains(column);
            case EXTENSIONS -> OF_EXTENSIONS.contains(column);
            case SCHEDULE -> OF_SCHEDULES.contains(column);
        };
    }

    /** Columns without which no such file is taken. */
    public List<CanonicalColumn> required() {
        return switch (this) {
            case FULL_BOOK, OVERDUE_ONLY -> CanonicalColumn.required();
            case UPDATE -> List.of(CanonicalColumn.LOAN_NO);
            case CLOSURES -> List.of(CanonicalColumn.LOAN_NO, CanonicalColumn.CLOSED_ON, CanonicalColumn.CLOSE_REASON);
            case EXTENSIONS -> List.of(CanonicalColumn.LOAN_NO, CanonicalColumn.GRANTED_ON, CanonicalColumn.MATURES_ON);
            case SCHEDULE ->
                List.of(CanonicalColumn.LOAN_NO, CanonicalColumn.DUE_ON, CanonicalColumn.INSTALMENT_PRINCIPAL);
        };
    }
}
