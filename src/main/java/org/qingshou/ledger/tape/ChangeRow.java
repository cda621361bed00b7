package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of a loan that is on file; what it does not tell stays as it is.
 *
 * @param told values of the columns that are not empty, without key and lateness
 * @param overdueTold whether it says since when, or that nothing, is overdue
 */
record ChangeRow(
        long number,
        String loanNo,
        Map<CanonicalColumn, Object> told,
        boolean overdueTold,
        @Nullable LocalDate overdueSince,
        Map<String, String> extra,
        @Nullable BigDecimal order) {
    static final Set<CanonicalColumn> BALANCES = EnumSet.of(
            CanonicalColumn.PRINCIPAL_OUTSTANDING,
            CanonicalColumn.INTEREST_DUE,
            CanonicalColumn.PENALTY_DUE,
            CanonicalColumn.COMPOUND_DUE,
            CanonicalColumn.FEES_DUE);

    @Nullable
    String text(CanonicalColumn column) {
        Object value = told.get(column);
        return value == null ? null : value.toString();
    }

    long balancesTold() {
        return BALANCES.stream().filter(told::containsKey).count();
    }
}
