package org.qingshou.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.ClockOutcome;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.springframework.stereotype.Component;

/** What proceedings do to the clocks of the loans they are about, and which clocks ask for proceedings. */
@Component
class ProceedingClocks {
    /** Days before a claim or a guarantor is lost at which a suit is proposed at once, wherever the ladder stands. */
    static final int URGENT_DAYS = 90;

    private static final String COURT_PAPER = "PROOF_COURT";

    private final LoanClocks clocks;

    ProceedingClocks(LoanClocks clocks) {
        this.clocks = clocks;
    }

    /** Tells each running clock of these loans what the court's paper shows; how many it moved. */
    int tell(Proceeding proceeding, StageEntry stage, BranchCode branch, ActorId by) {
        int moved = 0;
        for (LoanClock clock : clocks.of(proceeding.loans())) {
            if (!clock.runs()) continue;
            Optional<String> event = event(proceeding.kind(), stage.state(), clock.kind());
            if (event.isEmpty()) continue;
            ClockEntry entry =
                    new ClockEntry(event.get(), stage.on(), COURT_PAPER, stage.reference(), stage.evidence(), "");
            ClockOutcome outcome =
                    clocks.record(clock.loan(), clock.id(), entry, branch, "cases/" + proceeding.caseId(), by);
            if (outcome == ClockOutcome.ACCEPTED) moved++;
        }
        return moved;
    }

    private static Optional<String> event(ProceedingKind kind, ProceedingState stage, ClockKind clock) {
        boolean begun = stage == ProceedingState.FILED;
        if (clock == ClockKind.LIMITATION)
            return begun || kind.assertsTheClaim() ? Optional.of(kind.limitationEvent()) : Optional.empty();
        return begun && kind.suesTheDebtor() ? Optional.of("GUA_SUE_DEBTOR") : Optional.empty();
    }

    /** The clocks that end within so many days and whose loan no proceeding asserts, the first to end first. */
    List<UrgentClock> urgent(List<LoanId> loans, List<Proceeding> proceedings, LocalDate today) {
        return clocks.of(loans).stream()
                .filter(LoanClock::runs)
                .filter(clock ->
                        !clock.dueOn().isBefore(today) && !clock.dueOn().isAfter(today.plusDays(URGENT_DAYS)))
                .filter(clock -> proceedings.stream().noneMatch(each -> covers(each, clock)))
                .map(clock -> new UrgentClock(
                        clock.loan(),
                        clock.loanNo(),
                        clock.kind(),
                        clock.dueOn(),
                        ChronoUnit.DAYS.between(today, clock.dueOn())))
                .toList();
    }

    /** A suit that was begun has done for a clock what it can; one that is not begun yet answers for it. */
    private static boolean covers(Proceeding proceeding, LoanClock clock) {
        return !proceeding.state().over() && proceeding.kind().assertsTheClaim() && proceeding.about(clock.loan());
    }
}
