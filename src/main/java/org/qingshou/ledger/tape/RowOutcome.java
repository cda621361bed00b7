package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading one row of a tape came to. */
sealed interface RowOutcome {
    /** @param warnings text keys {@code tape.warn.<key>} */
    record Good(LoanRow row, List<String> warnings) implements RowOutcome {}

    /**
     * A change of a loan on file.
     *
     * @param whole what the row is where the loan is not on file yet; null where it cannot tell a whole loan
     */
    record Change(
            ChangeRow row, List<String> warnings, @Nullable RowOutcome whole, List<String> raw) implements RowOutcome {}

    /** The profile's filter does not take the row. */
    record LeftOut(long number) implements RowOutcome {}

    /**
     * @param order what tells the latest row of a loan; null where the profile asks for none, or it could not be read
     * @param loanNo the key where it could be read
     * @param field code of the column, or {@code row}
     * @param reason text key {@code tape.reject.<reason>}
     */
    record Bad(
            long number,
            @Nullable String loanNo,
            String field,
            @Nullable String value,
            String reason,
            List<String> args,
            List<String> raw,
            @Nullable BigDecimal order)
            implements RowOutcome {
        Bad(
                long number,
                @Nullable String loanNo,
                String field,
                @Nullable String value,
                String reason,
                List<String> args,
                List<String> raw) {
            this(number, loanNo, field, value, reason, args, raw, null);
        }
    }
}
