package org.qingshou.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;

/** A person who stands beside the borrower of a loan, in a role. */
public record Party(
        UUID id,
        LoanId loan,
        PersonId person,
        String name,
        PartyRole role,
        String origin,
        @Nullable String proof) {}
