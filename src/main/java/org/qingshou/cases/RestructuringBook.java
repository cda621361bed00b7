package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Restructurings through their life. A signature acknowledges the debt; what was carried out is read from the bank's files. */
@Service
class RestructuringBook {
    static final String KIND = "APR_RESTRUCTURE";

    private final CaseBook cases;
    private final RestructuringRows rows;
    private final RestructuringChecks checks;
    private final SignedTerms signed;
    private final Loans loans;
    private final Approvals approvals;
    private final Timeline timeline;

    RestructuringBook(
            CaseBook cases,
            RestructuringRows rows,
            RestructuringChecks checks,
            SignedTerms signed,
            Loans loans,
            Approvals approvals,
            Timeline timeline) {
        this.cases = cases;
        this.rows = rows;
        this.checks = checks;
        this.signed = signed;
        this.loans = loans;
        this.approvals = approvals;
        this.timeline = timeline;
    }

    /** Puts it before a manager; its sum is what is owed on the loans. */
    @Transactional
    public UUID propose(CaseId caseId, RestructuringWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        LocalDate today = cases.today(theCase, at);
        checks.check(wish, today);
        if (!cases.loans(caseId).containsAll(wish.loans())) throw Refused.badInput("cases.restructuring.loans");
        if (rows.ofCase(caseId).stream().anyMatch(other -> !other.state().next().isEmpty()))
            throw Refused.conflict("cases.restructuring.runs");
        List<Line> against = checks.against(
                cases.get(caseId),
                Objects.requireNonNull(wish.kind()),
                Objects.requireNonNull(wish.maturity()),
                wish.rate(),
                wish.loans(),
                today);
        if (!against.isEmpty())
            throw Refused.conflict(
                    against.getFirst().key(), against.getFirst().args().toArray());
        UUID id = rows.add(caseId, wish, by, at);
        Restructuring asked = get(id);
        approvals.ask(new Ask(
                KIND,
                id.toString(),
                caseId.toString(),
                cases.get(caseId).branch(),
                by,
                wish.reason().strip(),
                Map.of(Ask.AMOUNT, owed(asked).toString())));
        tell(asked, "proposed", by, at);
        return id;
    }

    @Transactional
    public void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        Restructuring asked = get(id);
        if (asked.state() != RestructuringState.PROPOSED) return;
        LocalDate today = cases.today(cases.locked(asked.caseId()), at);
        rows.decide(asked, allowed ? RestructuringState.APPROVED : RestructuringState.REJECTED, today, by, at);
        tell(asked, allowed ? "approved" : "rejected", by, at);
    }

    /** The borrower has signed, and with it acknowledged the debt. */
    @Transactional
    public void signed(UUID id, RestructuringSigning signing, ActorId by, Instant at) {
        Restructuring asked = in(id, RestructuringState.APPROVED);
        CollectionCase theCase = cases.locked(asked.caseId());
        checks.check(asked, signing, cases.today(theCase, at));
        rows.sign(asked, signing, by, at);
        signed.acknowledge(asked, signing, cases.get(asked.caseId()).branch(), by);
        tell(asked, "signed", by, at);
    }

    /** What was allowed or signed is not carried out. */
    @Transactional
    public void giveUp(UUID id, ActorId by, Instant at) {
        Restructuring asked = get(id);
        cases.locked(asked.caseId());
        end(asked, RestructuringState.LAPSED, "lapsed", by, at);
    }

    /** Reads from the loans which have been carried out, and ends those that were not in time; how many. */
    @Transactional
    public int settle(LocalDate date, ActorId by, Instant at) {
        List<UUID> shown = rows.shown();
        shown.forEach(id -> end(get(id), RestructuringState.BOOKED, "booked", by, at));
        List<UUID> over = rows.over(date);
        over.forEach(id -> end(get(id), RestructuringState.LAPSED, "lapsed", by, at));
        return shown.size() + over.size();
    }

    private void end(Restructuring asked, RestructuringState to, String told, ActorId by, Instant at) {
        if (!asked.state().next().contains(to))
            throw Refused.conflict("cases.restructuring.not", "#restructuring-state." + asked.state());
        rows.end(asked, to, by, at);
        tell(asked, told, by, at);
    }

    private Restructuring in(UUID id, RestructuringState state) {
        Restructuring asked = get(id);
        if (asked.state() != state)
            throw Refused.conflict("cases.restructuring.not", "#restructuring-state." + asked.state());
        return asked;
    }

    Restructuring get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("cases.restructuring.missing"));
    }

    /** All that is owed on its loans. */
    Money owed(Restructuring of) {
        return loans.all(of.loans()).stream()
                .map(LoanView::balances)
                .map(owed -> owed.total())
                .reduce(Money.ZERO, Money::plus);
    }

    private void tell(Restructuring of, String what, ActorId by, Instant at) {
        timeline.add(
                of.caseId(),
                at,
                Timeline.Kind.APPROVAL,
                by,
                "timeline.restructuring." + what,
                null,
                TextArgs.key("restructuring-kind." + of.kind()),
                owed(of).shown(),
                of.maturity().toString());
        cases.told(
                of.caseId(),
                "restructuring." + what,
                Map.of("restructuring", of.id().toString()),
                by,
                at);
    }
}
