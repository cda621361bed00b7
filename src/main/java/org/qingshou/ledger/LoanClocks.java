package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks that run against the bank (时效与保证期间), with their history. Whoever calls has made sure that the reader may
 * see the loans.
 */
@Service
public class LoanClocks {
    private final ClockReader reader;
    private final ClockRows rows;
    private final ClockEvents history;
    private final WeakProofs weak;
    private final BusinessDates dates;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LoanClocks(
            ClockReader reader,
            ClockRows rows,
            ClockEvents history,
            WeakProofs weak,
            BusinessDates dates,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.rows = rows;
        this.history = history;
        this.weak = weak;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /** The clocks of these loans, the one that runs out first first, closed ones last. */
    public List<LoanClock> of(List<LoanId> loans) {
        return reader.of(loans);
    }

    /** Whether a guarantor of this customer at this branch may be lost within so many days. */
    public boolean guaranteeEnds(PersonId debtor, BranchCode branch, LocalDate today, int days) {
        return reader.guaranteeEnds(debtor, branch, today, days);
    }

    /**
     * Records what happened to a clock of this loan. What the rule accepts moves the clock; a proof that courts judge
     * differently goes to a manager; anything else is kept and moves nothing.
     *
     * @param route the page on which it was recorded, where a manager's answer leads back
     * @throws Refused where the day lies ahead, something is missing, or a guarantor consents to an extension that the
     *     ledger does not know
     */
    @Transactional
    public ClockOutcome record(
            LoanId loan, UUID clockId, ClockEntry entry, BranchCode branch, String route, ActorId by) {
        if (entry.on().isAfter(clock.today()))
            throw Refused.badInput("ledger.clock.ahead", entry.on().toString());
        String paper = ProofReference.checked(entry.reference());
        HeldClock held = held(loan, clockId);
        if (held.consent(entry.kind()) && !held.extended())
            throw Refused.conflict("ledger.clock.not-extended", held.baseOn().toString());
        boolean inTime = held.inTime(entry.kind(), entry.on());
        boolean proven = inTime && held.proven(entry.kind(), entry.proof());
        boolean arguable = inTime && !proven && held.arguable(entry.kind(), entry.proof());
        LoanClockEvent told = new LoanClockEvent(entry.kind(), entry.on(), entry.proof(), paper, proven, arguable, by);
        UUID event = history.add(clockId, told, entry.evidence(), clock.instant());
        if (proven) history.takeEffect(held, entry.kind(), entry.on(), dates.current());
        events.publishEvent(new ClockMoved(loan, entry.kind(), entry.proof(), proven, by, clock.instant()));
        if (arguable) weak.ask(event, loan, entry, branch, route, by);
        return proven ? ClockOutcome.ACCEPTED : arguable ? ClockOutcome.WAITING : ClockOutcome.UNPROVEN;
    }

    /** The same event on each running limitation clock of these loans. */
    @Transactional
    public void recordOnLimitation(List<LoanId> loans, ClockEntry entry, BranchCode branch, String route, ActorId by) {
        for (LoanClock clock : of(loans))
            if (clock.runs() && clock.kind() == ClockKind.LIMITATION)
                record(clock.loan(), clock.id(), entry, branch, route, by);
    }

    /**
     * Enters the guarantee period that the contract states (R-GUA-01), in place of six months.
     *
     * @param end the last day by the contract
     * @param evidence the contract on file
     * @throws Refused where it is no guarantee that runs, or the date does not lie after the due date (Civil Code 692: then
     *     the contract counts as silent)
     */
    @Transactional
    public void agree(LoanId loan, UUID clockId, LocalDate end, String reference, UUID evidence, ActorId by) {
        String paper = ProofReference.checked(reference);
        HeldClock held = held(loan, clockId);
        if (held.kind() != ClockKind.GUARANTEE || held.stopped() || held.closed())
            throw Refused.conflict("ledger.clock.no-term");
        if (!end.isAfter(held.baseOn()))
            throw Refused.badInput("ledger.clock.term-early", held.baseOn().toString());
        LocalDate today = clock.today();
        LoanClockEvent told =
                new LoanClockEvent(LoanClockEvent.TERM, today, LoanClockEvent.CONTRACT, paper, true, false, by);
        history.add(clockId, told, evidence, clock.instant());
        rows.agreed(clockId, end, dates.current());
        events.publishEvent(
                new ClockMoved(loan, LoanClockEvent.TERM, LoanClockEvent.CONTRACT, true, by, clock.instant()));
    }

    private HeldClock held(LoanId loan, UUID clockId) {
        return history.locked(clockId)
                .filter(found -> found.loan().equals(loan.value()))
                .orElseThrow(() -> Refused.notFound("ledger.clock.unknown"));
    }
}
