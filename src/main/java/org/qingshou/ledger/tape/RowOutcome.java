package org.qingshou.ledger.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading one row of a tape came to. */
sealed interface RowOutcome {
    /** @param warnings text keys {@code tape.warn.<key>} */
    record Good(LoanRow row, List<String> warnings) implements RowOutcome {}

    /**
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
            List<String> raw)
            implements RowOutcome {}
}
