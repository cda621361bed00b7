package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * One line of a computed statement.
 *
 * @param receipt the payment, where it is about one
 * @param amount of the payment, negative where it was reversed; zero where the line is about none
 * @param percent at which it was computed; zero under a fixed sum, null where nothing is earned on it
 */
record Reckoned(
        LineKind kind,
        @Nullable UUID placement,
        @Nullable UUID receipt,
        Money amount,
        @Nullable BigDecimal percent,
        Money commission) {
    boolean earns() {
        return percent != null && LineKind.RECEIPTS.contains(kind);
    }
}
