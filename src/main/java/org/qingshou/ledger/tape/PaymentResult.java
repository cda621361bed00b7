package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What came of a payments file: {@code read = booked + known + waiting + rejected} once {@code done}.
 *
 * @param known payments that had been booked before, told once more
 * @param waiting payments whose loan no tape has told yet; they are booked with the tape that does
 * @param done whether all of it is through
 * @param amount sum of what was booked now, reversals taken off
 */
public record PaymentResult(
        UUID id,
        String source,
        String fileName,
        long read,
        long booked,
        long known,
        long waiting,
        long rejected,
        BigDecimal amount,
        boolean done,
        String createdBy,
        Instant createdAt) {}
