package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.CloseReason;
import org.qingshou.ledger.CustomerKind;

/**
 * A loan on file and its borrower, as far as a change can differ from them.
 *
 * @param now the loan's columns
 * @param paidLater whether payments booked after the tape's date have moved it
 */
record KnownLoan(
        UUID loan,
        String loanNo,
        LocalDate asOf,
        String branch,
        String customerNo,
        Map<CanonicalColumn, Object> now,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate writtenOffOn,
        byte @Nullable [] extra,
        boolean paidLater,
        UUID person,
        String name,
        CustomerKind kind,
        @Nullable String division,
        @Nullable ByteKey idNumber) {
    KnownLoan {
        now = new EnumMap<>(now);
    }

    /** Whether the loan says this already. */
    boolean says(ChangeRow row, CanonicalColumn column) {
        Object told = row.told().get(column);
        if (told == null) return true;
        Object mine = now.get(column);
        boolean writtenOff = row.told().get(CanonicalColumn.CLOSE_REASON) == CloseReason.WRITE_OFF_KEEP;
        if (writtenOff && column == CanonicalColumn.CLOSE_REASON) return writtenOffOn != null;
        if (writtenOff && column == CanonicalColumn.CLOSED_ON) return told.equals(writtenOffOn);
        if (told instanceof BigDecimal amount) return mine instanceof BigDecimal b && amount.compareTo(b) == 0;
        return Objects.equals(told.toString(), mine == null ? null : mine.toString());
    }
}
