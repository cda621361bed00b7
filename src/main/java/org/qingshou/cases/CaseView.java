package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.ProductScope;

/** A case (案件): everything overdue of one customer at one branch, as its header shows it. */
public record CaseView(
        CaseId id,
        String caseNo,
        PersonId person,
        BranchCode branch,
        @Nullable ActorId owner,
        CaseState state,
        ProductScope scope,
        String currency,
        LocalDate openedOn,
        @Nullable String closeReason,
        @Nullable LocalDate overdueSince,
        Balances balances,
        Classification classification,
        boolean keyAccount,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        @Nullable Instant lastContactAt,
        int version) {

    public long daysPastDue(LocalDate on) {
        LocalDate from = overdueSince;
        return from == null || !from.isBefore(on) ? 0 : ChronoUnit.DAYS.between(from, on);
    }
}
