package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.LoanId;

/** The whole of a loan has been declared due, and the declaration reached the debtor. */
public record LoanAccelerated(LoanId loan, LocalDate on, ActorId actor, Instant at) implements AuditableEvent {
    @Override
    public String action() {
        return "loan.accelerated";
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
        return Map.of("on", on.toString());
    }
}
