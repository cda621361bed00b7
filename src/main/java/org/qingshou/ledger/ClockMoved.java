package org.qingshou.ledger;

import java.time.Instant;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.LoanId;

/** Somebody recorded an event of a loan's clock; whether it moved the clock depends on its proof. */
public record ClockMoved(LoanId loan, String kind, String proof, boolean proven, ActorId actor, Instant at)
        implements AuditableEvent {
    @Override
    public String action() {
        return "clock.recorded";
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
        return Map.of("kind", kind, "proof", proof, "proven", Boolean.toString(proven));
    }
}
