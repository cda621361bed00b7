package org.qingshou.ledger;

import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.PersonId;

/**
 * Somebody who may be the same person as another record, with what speaks for it. A name alone is no proof: two people
 * called alike are two people, so whoever merges must know.
 *
 * @param sameNumber whether both answer under one phone number
 * @param sameIdNumber whether both carry one id number
 * @param customerNo the source's number, null for persons whom only officers named
 */
public record PersonCandidate(
        PersonId id,
        String name,
        CustomerKind kind,
        @Nullable String idNumberShown,
        @Nullable String customerNo,
        boolean sameNumber,
        boolean sameIdNumber) {}
