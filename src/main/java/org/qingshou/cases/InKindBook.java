package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.PaidInKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assets taken in payment, through their life. What is credited is a payment like others, in the order of the law, on the
 * day on which the asset became the bank's; a case that owes nothing then closes.
 */
@Service
class InKindBook {
    static final String KIND = "APR_IN_KIND";

    private final CaseBook cases;
    private final InKindRows rows;
    private final InKindChecks checks;
    private final PaidInKind ledger;
    private final LoanClocks clocks;
    private final Approvals approvals;
    private final Timeline timeline;

    InKindBook(
            CaseBook cases,
            InKindRows rows,
            InKindChecks checks,
            PaidInKind ledger,
            LoanClocks clocks,
            Approvals approvals,
            Timeline timeline) {
        this.cases = cases;
        this.rows = rows;
        this.checks = checks;
        this.ledger = ledger;
        this.clocks = clocks;
        this.approvals = approvals;
        this.timeline = timeline;
    }

    /** Puts it before a manager; more levels by its sum, where the policy says so. */
    @Transactional
    public UUID propose(CaseId caseId, InKindWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        checks.check(caseId, wish, cases.today(theCase, at));
        if (rows.ofCase(caseId).stream().anyMatch(other -> !other.state().next().isEmpty()))
            throw Refused.conflict("in-kind.runs");
        UUID id = rows.add(caseId, wish, checks.owing(caseId).getFirst().currency(), by, at);
        approvals.ask(new Ask(
                KIND,
                id.toString(),
                caseId.toString(),
                cases.get(caseId).branch(),
                by,
                wish.reason().strip(),
                Map.of(Ask.AMOUNT, wish.credited().toString())));
        tell(get(id), "inKind.proposed", at, by);
        return id;
    }

    @Transactional
    public void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        InKind inKind = get(id);
        if (inKind.state() != InKindState.PROPOSED) return;
        cases.locked(inKind.caseId());
        rows.decide(inKind, allowed ? InKindState.APPROVED : InKindState.REJECTED, by, at);
        tell(inKind, allowed ? "inKind.approved" : "inKind.rejected", at, by);
    }

    /** Its owner or the bank has given it up. */
    @Transactional
    public void drop(UUID id, ActorId by, Instant at) {
        InKind inKind = allowed(id);
        cases.locked(inKind.caseId());
        rows.drop(inKind, by, at);
        tell(inKind, "inKind.dropped", at, by);
    }

    /** The asset is the bank's: what was agreed is credited. */
    @Transactional
    public void taken(UUID id, InKindEnd end, ActorId by, Instant at) {
        InKind inKind = allowed(id);
        CollectionCase theCase = cases.open(inKind.caseId());
        LocalDate today = cases.today(theCase, at);
        LocalDate taken = checks.check(inKind, end, today);
        List<LoanId> loans =
                checks.owing(inKind.caseId()).stream().map(LoanView::id).toList();
        rows.take(inKind, end, by, at);
        if (inKind.basis() == InKindBasis.AGREEMENT) confirm(inKind, loans, end, by);
        tell(inKind, "inKind.taken", at, by);
        ledger.credit(
                loans,
                new PaidInKind.Credit(id, inKind.credited(), end.voucherNo().strip(), taken, today),
                by,
                at);
    }

    /** Who gives an asset for a debt by a signed agreement acknowledges what is left of it. */
    private void confirm(InKind inKind, List<LoanId> loans, InKindEnd end, ActorId by) {
        LocalDate signed = Objects.requireNonNull(end.signedOn());
        ClockEntry entry = new ClockEntry(
                "LIM_DEBT_CONFIRMED", signed, "PROOF_SIGNED", end.paperNo().strip(), end.paper(), "");
        BranchCode branch = cases.get(inKind.caseId()).branch();
        clocks.recordOnLimitation(loans, entry, branch, "cases/" + inKind.caseId(), by);
    }

    private InKind allowed(UUID id) {
        InKind inKind = get(id);
        if (inKind.state() != InKindState.APPROVED)
            throw Refused.conflict("in-kind.not", "#in-kind-state." + inKind.state());
        return inKind;
    }

    InKind get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("in-kind.missing"));
    }

    private void tell(InKind inKind, String action, Instant at, ActorId by) {
        timeline.add(
                inKind.caseId(),
                at,
                Timeline.Kind.APPROVAL,
                by,
                "timeline." + action,
                null,
                inKind.value().shown(),
                inKind.credited().shown());
        cases.told(inKind.caseId(), action, Map.of("inKind", inKind.id().toString()), by, at);
    }
}
