package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanAccelerations;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declarations that the whole is due, through their life. A yes allows the notice; what it says is in force from the day on
 * which it provably reached the debtor, and not if he has paid the arrears before.
 */
@Service
class AccelerationBook {
    static final String KIND = "APR_ACCELERATE";

    private final CaseBook cases;
    private final AccelerationRows rows;
    private final AccelerationChecks checks;
    private final LoanAccelerations ledger;
    private final Loans loans;
    private final Approvals approvals;
    private final Timeline timeline;

    AccelerationBook(
            CaseBook cases,
            AccelerationRows rows,
            AccelerationChecks checks,
            LoanAccelerations ledger,
            Loans loans,
            Approvals approvals,
            Timeline timeline) {
        this.cases = cases;
        this.rows = rows;
        this.checks = checks;
        this.ledger = ledger;
        this.loans = loans;
        this.approvals = approvals;
        this.timeline = timeline;
    }

    /** Puts it before a manager. */
    @Transactional
    public UUID propose(CaseId caseId, AccelerationWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        LocalDate today = cases.today(theCase, at);
        Integer missed = checks.check(wish, today);
        if (!cases.loans(caseId).containsAll(wish.loans())) throw Refused.badInput("acceleration.loans");
        if (rows.ofCase(caseId).stream().anyMatch(other -> !other.state().next().isEmpty()))
            throw Refused.conflict("acceleration.runs");
        List<Line> held = checks.held(caseId, today);
        if (!held.isEmpty())
            throw Refused.conflict(held.getFirst().key(), held.getFirst().args().toArray());
        UUID id = rows.add(caseId, wish, missed, by, at);
        Acceleration acceleration = get(id);
        approvals.ask(new Ask(
                KIND,
                id.toString(),
                caseId.toString(),
                cases.get(caseId).branch(),
                by,
                wish.reason().strip(),
                Map.of(Ask.AMOUNT, principal(acceleration).toString())));
        tell(acceleration, "acceleration.proposed", null, at, by);
        return id;
    }

    @Transactional
    public void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        Acceleration acceleration = get(id);
        if (acceleration.state() != AccelerationState.PROPOSED) return;
        CollectionCase theCase = cases.locked(acceleration.caseId());
        AccelerationState to = allowed ? AccelerationState.APPROVED : AccelerationState.REJECTED;
        rows.decide(acceleration, to, cases.today(theCase, at), by, at);
        tell(acceleration, allowed ? "acceleration.approved" : "acceleration.rejected", null, at, by);
    }

    /** The notice has reached the debtor: the whole is due from that day. */
    @Transactional
    public void arrived(UUID id, NoticeArrival arrival, ActorId by, Instant at) {
        Acceleration acceleration = allowed(id);
        CollectionCase theCase = cases.locked(acceleration.caseId());
        LocalDate on = checks.check(acceleration, arrival, cases.today(theCase, at));
        rows.declare(acceleration, arrival, by, at);
        ledger.declare(acceleration.loans(), on, by, at);
        tell(acceleration, "acceleration.declared", on, at, by);
    }

    /** Before it arrives it can be taken back. */
    @Transactional
    public void withdraw(UUID id, ActorId by, Instant at) {
        Acceleration acceleration = allowed(id);
        cases.locked(acceleration.caseId());
        rows.withdraw(acceleration, by, at);
        tell(acceleration, "acceleration.withdrawn", null, at, by);
    }

    /** Takes back those whose arrears have been paid before the notice arrived; how many. */
    @Transactional
    public int withdrawCured(ActorId by, Instant at) {
        List<UUID> cured = rows.cured();
        cured.forEach(id -> withdraw(id, by, at));
        return cured.size();
    }

    /** What falls due with it. */
    Money principal(Acceleration acceleration) {
        return loans.all(acceleration.loans()).stream()
                .map(LoanView::balances)
                .map(owed -> owed.principal())
                .reduce(Money.ZERO, Money::plus);
    }

    private Acceleration allowed(UUID id) {
        Acceleration acceleration = get(id);
        if (acceleration.state() != AccelerationState.APPROVED)
            throw Refused.conflict("acceleration.not", "#acceleration-state." + acceleration.state());
        return acceleration;
    }

    Acceleration get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("acceleration.missing"));
    }

    private void tell(Acceleration of, String action, @Nullable LocalDate on, Instant at, ActorId by) {
        String day = on == null ? "" : on.toString();
        timeline.add(
                of.caseId(),
                at,
                Timeline.Kind.APPROVAL,
                by,
                "timeline." + action,
                null,
                principal(of).shown(),
                of.clause(),
                day);
        cases.told(of.caseId(), action, Map.of("acceleration", of.id().toString()), by, at);
    }
}
