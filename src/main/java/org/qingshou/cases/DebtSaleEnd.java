package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a sale was completed: the transfer, the money, and the notice to the borrower, without which it does not bind him
 * (Civil Code 546).
 *
 * @param transferredOn the day on which the claims passed to the buyer (交割日)
 * @param receipt number of the price's receipt
 * @param way how the notice of assignment (债权转让通知书) arrived
 * @param noticeNo its number, or the waybill's
 * @param arrivedOn the day of arrival
 * @param proof of the arrival, on file
 */
public record DebtSaleEnd(
        @Nullable LocalDate transferredOn,
        String receipt,
        @Nullable ServiceMethod way,
        String noticeNo,
        @Nullable LocalDate arrivedOn,
        @Nullable UUID proof) {}
