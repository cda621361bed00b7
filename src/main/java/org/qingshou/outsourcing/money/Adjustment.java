package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/**
 * What bank and agency agreed on after they compared a statement (佣金调整).
 *
 * @param statement the one that was compared
 * @param placement the case it is about; null where it is about the whole
 * @param amount positive where the agency gets more
 * @param onMonth the first day of the month of the statement that holds it, once one does
 */
public record Adjustment(
        UUID id,
        String agency,
        UUID statement,
        @Nullable UUID placement,
        Money amount,
        State state,
        ActorId maker,
        Instant madeAt,
        @Nullable ActorId checker,
        @Nullable LocalDate onMonth) {
    /** How it stands with one. */
    public enum State {
        ASKED,
        ALLOWED,
        REJECTED
    }
}
