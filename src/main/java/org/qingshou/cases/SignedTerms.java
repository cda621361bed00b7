package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.LoanClocks;
import org.springframework.stereotype.Component;

/** R-LIM-02: who signs new terms for a debt acknowledges it, from the day of the signature. */
@Component
class SignedTerms {
    private static final String EVENT = "LIM_DEBT_CONFIRMED";
    private static final String SIGNED = "PROOF_SIGNED";

    private final LoanClocks clocks;

    SignedTerms(LoanClocks clocks) {
        this.clocks = clocks;
    }

    void acknowledge(Restructuring of, RestructuringSigning signing, BranchCode branch, ActorId by) {
        LocalDate on = Objects.requireNonNull(signing.on());
        UUID agreement = Objects.requireNonNull(signing.agreement());
        ClockEntry entry = new ClockEntry(EVENT, on, SIGNED, signing.number().strip(), agreement, "");
        clocks.recordOnLimitation(of.loans(), entry, branch, "cases/" + of.caseId(), by);
    }
}
