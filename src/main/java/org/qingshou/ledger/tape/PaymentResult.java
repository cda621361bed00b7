package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What came of a payments file: {@code read = booked + known + rejected}.
 *
 * @param known payments that had been booked before, told once more
 * @param amount sum of what was booked now, reversals taken off
 */
public record PaymentResult(
        UUID id,
        String source,
        String fileName,
        long read,
        long booked,
        long known,
        long rejected,
        BigDecimal amount,
        String createdBy,
        Instant createdAt) {}
