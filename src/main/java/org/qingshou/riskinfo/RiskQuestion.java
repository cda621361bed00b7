package org.qingshou.riskinfo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;

/** One question about one debtor, without what was found. */
public record RiskQuestion(
        UUID id,
        CaseId caseId,
        BranchCode branch,
        PersonId person,
        PartyRole role,
        UUID provider,
        RiskGround ground,
        RiskPurpose purpose,
        @Nullable String consent,
        @Nullable String reason,
        RiskState state,
        ActorId askedBy,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String asOf,
        @Nullable String answerCode) {}
