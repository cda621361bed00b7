package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;

/** A payment that an agency claims; {@code confirmed} once the bank's own payments file has shown it. */
public record ClaimView(
        UUID id,
        CaseId caseId,
        String caseNo,
        String agencyName,
        Money amount,
        LocalDate paidOn,
        String reference,
        boolean confirmed,
        Instant claimedAt,
        @Nullable Instant settledAt) {}
