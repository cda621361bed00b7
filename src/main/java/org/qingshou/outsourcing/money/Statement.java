package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * What an agency is owed for a month (佣金结算单).
 *
 * @param upTo the last day that it holds
 * @param maker who asked that it be closed
 * @param checker who closed it
 * @param sha256 of its lines when it was closed
 */
public record Statement(
        UUID id,
        String agency,
        String agencyName,
        YearMonth month,
        StatementState state,
        Instant drawnAt,
        LocalDate upTo,
        Sums sums,
        @Nullable ActorId maker,
        @Nullable ActorId checker,
        @Nullable Instant closedAt,
        @Nullable String sha256) {
    /** Whether its month is over in it; before that it is only a look ahead. */
    public boolean whole() {
        return upTo.equals(month.atEndOfMonth());
    }
}
