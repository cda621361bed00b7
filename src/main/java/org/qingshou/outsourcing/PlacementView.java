package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.StaffLimits.Finding;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;

/**
 * A placement as screens and APIs show it. {@code amount} is what was owed when it was proposed; {@code maker} and
 * {@code checker} are names.
 *
 * @param worker name and number of who works it at the agency; null where nobody was named
 * @param workerFinding what stands against that today (R-OUT-15), while the agency works it
 * @param chosen how the agency was chosen, where the rules of placing had a word in it
 */
public record PlacementView(
        UUID id,
        CaseId caseId,
        String caseNo,
        String branch,
        int round,
        String agencyCode,
        String agencyName,
        String batchNo,
        Money amount,
        PlacementState state,
        @Nullable String maker,
        @Nullable String checker,
        Instant proposedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant offerUntil,
        @Nullable Instant placedAt,
        @Nullable LocalDate expiresOn,
        @Nullable String recallReason,
        @Nullable Instant recalledAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String worker,
        @Nullable Finding workerFinding,
        @Nullable Line chosen) {
    /** Days to the end of the term; 0 where there is none or it is over. */
    public long daysLeft(LocalDate today) {
        LocalDate until = expiresOn;
        return until == null || !state.open() ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, until));
    }
}
