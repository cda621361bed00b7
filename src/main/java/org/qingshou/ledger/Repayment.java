package org.qingshou.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * How payments have moved a loan since it was last told.
 *
 * @param plan what says when it falls due
 * @param movedSince the day up to which the balances were told that payments have moved since; null where none has
 * @param nextDueOn when the next instalment falls due, where payments have covered all before it
 * @param rest what was paid since beyond all that was owed
 */
public record Repayment(
        Plan plan, @Nullable LocalDate movedSince, @Nullable LocalDate nextDueOn, Money rest) {
    /** What an overdue date moves along when somebody pays. */
    public enum Plan {
        /** A schedule that the bank has sent. */
        SCHEDULE,
        /** Every month the instalment of the tape, from the oldest day overdue until the loan matures. */
        ESTIMATED,
        /** Nothing: balances move, and the overdue date waits for the next tape. */
        NONE
    }
}
