package org.qingshou.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.LoanId;

/** Somebody entered collateral of a loan, or a new value of it. */
public record CollateralChanged(
        LoanId loan, UUID collateral, String action, String reference, ActorId actor, Instant at)
        implements AuditableEvent {
    static CollateralChanged added(LoanId loan, UUID collateral, String reference, ActorId by, Instant at) {
        return new CollateralChanged(loan, collateral, "collateral.added", reference, by, at);
    }

    static CollateralChanged revalued(LoanId loan, UUID collateral, String reference, ActorId by, Instant at) {
        return new CollateralChanged(loan, collateral, "collateral.revalued", reference, by, at);
    }

    @Override
    public String subjectType() {
        return "loan";
    }

    @Override
    public String subjectId() {
        return loan.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("collateral", collateral.toString(), "reference", reference);
    }
}
