package org.qingshou.ledger;

import java.util.UUID;
import org.qingshou.kernel.PersonId;

/**
 * A number or address of a person; {@code shown} is masked, {@code index} is the blind index by which counters know it.
 *
 * @param status VALID, INVALID, NOT_OWNER, SUSPENDED or SUPPRESSED
 * @param origin TAPE, OFFICER or AGENCY; a tape never overwrites the others
 */
public record ContactPoint(
        UUID id,
        PersonId person,
        ContactPointKind kind,
        String shown,
        byte[] index,
        LawfulSource source,
        String origin,
        String status) {}
