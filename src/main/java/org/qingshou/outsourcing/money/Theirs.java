package org.qingshou.outsourcing.money;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * One row of an agency's own statement.
 *
 * @param row as a spreadsheet counts
 * @param paymentNo the bank's number of the payment; empty where the agency does not know it
 */
public record Theirs(
        int row,
        @Nullable UUID placement,
        String paymentNo,
        @Nullable LocalDate paidOn,
        @Nullable Money amount,
        Money commission) {}
