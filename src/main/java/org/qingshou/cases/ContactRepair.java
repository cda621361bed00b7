package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.LawfulSource;

/**
 * The search for a lawful way to somebody who answers for the debt (失联修复): why it is needed, where it was looked, and
 * what came of it.
 *
 * @param result where the found value comes from, or why the search ended without one
 * @param point the number or address that was found
 */
public record ContactRepair(
        UUID id,
        CaseId caseId,
        PersonId person,
        RepairChannel channel,
        RepairState state,
        String why,
        ActorId openedBy,
        Instant openedAt,
        @Nullable String result,
        @Nullable UUID point,
        List<Try> tries,
        int version) {
    public ContactRepair {
        tries = List.copyOf(tries);
    }

    /** Sources that must have been asked in vain before a search may end without a find; ours, no law names it. */
    public static final int SOURCES_BEFORE_GIVING_UP = 2;

    /** One source asked in vain. */
    public record Try(LawfulSource source, String what, ActorId by, Instant at) {}

    long sourcesTried() {
        return tries.stream().map(Try::source).distinct().count();
    }
}
