package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;

/**
 * A notice that was printed. Paper in a drawer restarts nothing: it counts as served only once a contact with proof names
 * its number.
 *
 * @param servedOn the day it reached its addressee, null while nobody has recorded that
 */
public record PrintedNotice(
        UUID id,
        String number,
        PersonId person,
        PartyRole role,
        NoticeKind kind,
        Purpose purpose,
        boolean announcesSuit,
        LocalDate asOf,
        UUID evidenceId,
        UUID clearanceId,
        ActorId madeBy,
        Instant madeAt,
        @Nullable LocalDate servedOn) {}
