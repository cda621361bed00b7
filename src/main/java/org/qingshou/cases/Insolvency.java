package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/**
 * One insolvency of a person.
 *
 * @param seenIn the case in which it was told
 * @param administrator opened; null while the court has named none
 * @param endReason opened; null while it stands
 */
public record Insolvency(
        UUID id,
        PersonId person,
        CaseId seenIn,
        InsolvencyKind kind,
        InsolvencyState state,
        String court,
        String number,
        LocalDate acceptedOn,
        LocalDate claimBy,
        @Nullable String administrator,
        UUID ruling,
        ActorId recordedBy,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        int version) {}
