package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a notice reached the debtor.
 *
 * @param noticeNo its number, or the waybill's
 * @param arrivedOn the day of arrival
 * @param proof of the arrival, on file
 */
public record NoticeArrival(
        @Nullable ServiceMethod way,
        String noticeNo,
        @Nullable LocalDate arrivedOn,
        @Nullable UUID proof) {}
