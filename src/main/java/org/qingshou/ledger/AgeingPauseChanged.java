package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.AuditableEvent;
import org.qingshou.kernel.LoanId;

/** A pause began to count or was ended; the loan's days, bucket and floor have been reckoned anew already. */
public record AgeingPauseChanged(LoanId loan, String action, LocalDate from, LocalDate until, ActorId actor, Instant at)
        implements AuditableEvent {
    static AgeingPauseChanged granted(LoanId loan, LocalDate from, LocalDate until, ActorId by, Instant at) {
        return new AgeingPauseChanged(loan, "ageing-pause.granted", from, until, by, at);
    }

    static AgeingPauseChanged ended(LoanId loan, LocalDate from, LocalDate until, ActorId by, Instant at) {
        return new AgeingPauseChanged(loan, "ageing-pause.ended", from, until, by, at);
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
        return Map.of("from", from.toString(), "until", until.toString());
    }
}
