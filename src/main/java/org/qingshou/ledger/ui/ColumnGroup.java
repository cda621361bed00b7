package org.qingshou.ledger.ui;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.CanonicalColumn.Type;

/** Where a column stands in the mapping, the needed ones first. */
enum ColumnGroup {
    NEEDED,
    ENDS,
    SCHEDULE,
    MONEY,
    PEOPLE,
    PARTIES;

    private static final Set<CanonicalColumn> OF_NEEDED = EnumSet.of(
            CanonicalColumn.LOAN_NO,
            CanonicalColumn.CUSTOMER_NO,
            CanonicalColumn.CUSTOMER_NAME,
            CanonicalColumn.BRANCH_CODE,
            CanonicalColumn.PRINCIPAL_OUTSTANDING,
            CanonicalColumn.OVERDUE_SINCE,
            CanonicalColumn.DAYS_PAST_DUE);
    private static final Set<CanonicalColumn> OF_ENDS = EnumSet.of(
            CanonicalColumn.CLOSED_ON,
            CanonicalColumn.CLOSE_REASON,
            CanonicalColumn.GRANTED_ON,
            CanonicalColumn.FIRST_DUE_ON,
            CanonicalColumn.RESTRUCTURED,
            CanonicalColumn.RESTRUCTURED_ON);
    private static final Set<CanonicalColumn> OF_SCHEDULE = EnumSet.of(
            CanonicalColumn.DUE_ON, CanonicalColumn.INSTALMENT_PRINCIPAL, CanonicalColumn.INSTALMENT_INTEREST);
    private static final Set<Type> MONEY_AND_TIME = EnumSet.of(Type.AMOUNT, Type.DATE, Type.RATE, Type.DAYS);

    static ColumnGroup of(CanonicalColumn column) {
        if (OF_NEEDED.contains(column)) return NEEDED;
        if (OF_ENDS.contains(column)) return ENDS;
        if (OF_SCHEDULE.contains(column)) return SCHEDULE;
        if (column.isOfParty()) return PARTIES;
        return MONEY_AND_TIME.contains(column.type()) ? MONEY : PEOPLE;
    }

    String key() {
        return "ledger.import.group." + name().toLowerCase(Locale.ROOT);
    }
}
