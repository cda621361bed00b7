package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses of ageing (暂停计龄): asked for by one person, allowed by another, counted the moment they are allowed. */
@Service
public class AgeingPauses {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    static final String KIND = "APR_AGEING_PAUSE";

    private final PauseRows rows;
    private final Approvals approvals;
    private final PausedDays days;
    private final PaymentPosting payments;
    private final BusinessDates dates;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AgeingPauses(
            PauseRows rows,
            Approvals approvals,
            PausedDays days,
            PaymentPosting payments,
            BusinessDates dates,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.approvals = approvals;
        this.days = days;
        this.payments = payments;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /** The pauses of these loans, the latest first; whoever calls has made sure that the reader may see the loans. */
    public List<AgeingPause> of(List<LoanId> loans) {
        return loans.isEmpty() ? List.of() : rows.of(loans);
    }

    /** The request that waits for a manager, to be shown on the loan. */
    public Optional<AskedFor> waiting(LoanId loan) {
        return approvals.open(KIND, loan.toString());
    }

    /**
     * Puts a pause before a manager.
     *
     * @param route the page on which it was asked, where the answer leads back
     * @throws Refused where a reason or the number of its paper is missing, the loan is not overdue, or the days are no span
     *     or overlap another pause
     */
    @Transactional
    public UUID ask(PauseWish wish, BranchCode branch, String route, ActorId by) {
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON)
            throw Refused.badInput("ledger.pause.reason", Integer.toString(LONGEST_REASON));
        String reference = ProofReference.checked(wish.reference());
        List<Line> against = against(wish.loan(), wish.from(), wish.until());
        if (!against.isEmpty())
            throw Refused.conflict(
                    against.getFirst().key(), against.getFirst().args().toArray());
        Map<String, String> facts = new HashMap<>(Map.of(
                PauseFacts.FROM,
                wish.from().toString(),
                PauseFacts.UNTIL,
                wish.until().toString(),
                PauseFacts.REFERENCE,
                reference,
                PauseFacts.ROUTE,
                route));
        UUID evidence = wish.evidence();
        if (evidence != null) facts.put(PauseFacts.EVIDENCE, evidence.toString());
        return approvals.ask(new Ask(KIND, wish.loan().toString(), branch, by, wish.reason(), facts));
    }

    /** What stands against it; the same is asked again at the moment of decision. */
    List<Line> against(LoanId loan, LocalDate from, LocalDate until) {
        List<Line> against = new ArrayList<>();
        if (until.isBefore(from)) against.add(Line.of("ledger.pause.span", from.toString(), until.toString()));
        if (!rows.overdue(loan)) against.add(Line.of("ledger.pause.current"));
        if (rows.overlapped(loan, from, until))
            against.add(Line.of("ledger.pause.overlaps", from.toString(), until.toString()));
        return against;
    }

    void apply(PauseWish wish, ActorId checker, Instant at) {
        rows.add(wish, checker, at);
        days.ofLoan(wish.loan().value(), dates.current());
        // How old a card's debt is decides what its payments cover first.
        payments.reckon(List.of(wish.loan().value()));
        events.publishEvent(AgeingPauseChanged.granted(wish.loan(), wish.from(), wish.until(), checker, at));
    }

    /**
     * Ends a pause: days after the last closed date count again, days that it has taken off stay off. The loan ages faster
     * from then on, which is the careful direction; so one person is enough.
     *
     * @throws Refused where the loan has no such pause, or it is over
     */
    @Transactional
    public void end(LoanId loan, UUID pause, ActorId by) {
        LocalDate closed = dates.current();
        AgeingPause found = rows.locked(loan, pause).orElseThrow(() -> Refused.notFound("ledger.pause.unknown"));
        if (!found.runsAfter(closed))
            throw Refused.conflict("ledger.pause.over", found.until().toString());
        LocalDate before = found.from().minusDays(1);
        LocalDate until = closed.isBefore(before) ? before : closed;
        Instant at = clock.instant();
        rows.end(pause, until, by, at);
        days.ofLoan(loan.value(), closed);
        payments.reckon(List.of(loan.value()));
        events.publishEvent(AgeingPauseChanged.ended(loan, found.from(), until, by, at));
    }
}
