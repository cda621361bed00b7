package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;

/**
 * One asset taken in payment (以物抵债).
 *
 * @param credited what of the debt it pays; never more than its value
 * @param takenOn when it passed to the bank; null until then
 * @param assetNo its number in the bank's ledger of such assets (抵债资产台账); null until then
 */
public record InKind(
        UUID id,
        CaseId caseId,
        InKindState state,
        InKindBasis basis,
        String asset,
        String valuer,
        LocalDate valuedOn,
        Money value,
        UUID valuation,
        Money credited,
        String currency,
        ActorId proposedBy,
        @Nullable LocalDate takenOn,
        @Nullable String assetNo,
        int version) {}
