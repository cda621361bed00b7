package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.compliance.LimitationPeriod;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.LoanSales;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sales through their life: allowed by the branch above, packed, and completed once the borrower has been told. Then the
 * loans end in the ledger and, where none is left, the case closes as sold: every access to it ends in that transaction.
 */
@Service
class DebtSaleBook {
    static final String KIND = "APR_SALE";

    private final CaseBook cases;
    private final DebtSaleRows rows;
    private final DebtSaleChecks checks;
    private final LoanSales sales;
    private final Loans loans;
    private final LoanClocks clocks;
    private final Approvals approvals;
    private final Branches branches;
    private final Timeline timeline;

    DebtSaleBook(
            CaseBook cases,
            DebtSaleRows rows,
            DebtSaleChecks checks,
            LoanSales sales,
            Loans loans,
            LoanClocks clocks,
            Approvals approvals,
            Branches branches,
            Timeline timeline) {
        this.cases = cases;
        this.rows = rows;
        this.checks = checks;
        this.sales = sales;
        this.loans = loans;
        this.clocks = clocks;
        this.approvals = approvals;
        this.branches = branches;
        this.timeline = timeline;
    }

    /** Puts a sale before the branch above; more levels by its sum, where the policy says so. */
    @Transactional
    public UUID propose(CaseId caseId, boolean retail, DebtSaleWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        LocalDate cutoff = checks.check(wish, retail, cases.today(theCase, at));
        if (!cases.loans(caseId).containsAll(wish.loans())) throw Refused.badInput("sale.loans");
        List<String> currencies = loans.all(wish.loans()).stream()
                .map(LoanView::currency)
                .distinct()
                .toList();
        if (currencies.size() > 1) throw Refused.badInput("sale.currency");
        if (!sales.ended(wish.loans()).isEmpty()) throw Refused.conflict("sale.ended");
        if (rows.ofCase(caseId).stream().anyMatch(other -> !other.state().next().isEmpty()))
            throw Refused.conflict("sale.runs");
        UUID id = rows.add(caseId, wish, cutoff, currencies.getFirst(), by, at);
        List<BranchCode> path = branches.upwards(cases.get(caseId).branch());
        approvals.ask(new Ask(
                KIND,
                id.toString(),
                caseId.toString(),
                path.get(Math.min(1, path.size() - 1)),
                by,
                wish.reason().strip(),
                Map.of(Ask.AMOUNT, wish.owed().total().toString())));
        tell(get(id), "sale.proposed", at, by);
        return id;
    }

    @Transactional
    public void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        DebtSale sale = get(id);
        if (sale.state() != DebtSaleState.PROPOSED) return;
        CollectionCase theCase = cases.locked(sale.caseId());
        rows.decide(sale, allowed ? DebtSaleState.APPROVED : DebtSaleState.REJECTED, by, at);
        LocalDate today = cases.today(theCase, at);
        if (allowed && packed(sale.caseId(), today).isEmpty())
            cases.hold(sale.caseId(), HoldCode.HOLD_SALE.name(), today, null, null, sale.contractNo(), by, at);
        tell(sale, allowed ? "sale.approved" : "sale.rejected", at, by);
    }

    private List<Cases.Hold> packed(CaseId id, LocalDate on) {
        return cases.holds(id, on).stream()
                .filter(hold -> hold.code().equals(HoldCode.HOLD_SALE.name()))
                .toList();
    }

    /** The buyer or the bank has given it up. */
    @Transactional
    public void drop(UUID id, ActorId by, Instant at) {
        DebtSale sale = allowed(id);
        CollectionCase theCase = cases.locked(sale.caseId());
        rows.drop(sale, by, at);
        unpack(sale, theCase, by, at);
        tell(sale, "sale.dropped", at, by);
    }

    /** The claims have passed and the borrower knows it. */
    @Transactional
    public void sold(UUID id, DebtSaleEnd end, ActorId by, Instant at) {
        DebtSale sale = allowed(id);
        CollectionCase theCase = cases.locked(sale.caseId());
        checks.check(sale, end, cases.today(theCase, at));
        rows.sold(sale, end, by, at);
        restart(sale, end, by);
        unpack(sale, theCase, by, at);
        tell(sale, "sale.sold", at, by);
        sales.end(sale.loans(), sale.id(), Objects.requireNonNull(end.transferredOn()), by, at);
    }

    private void unpack(DebtSale sale, CollectionCase theCase, ActorId by, Instant at) {
        packed(sale.caseId(), cases.today(theCase, at)).forEach(hold -> cases.lift(hold.id(), by, at));
    }

    /** A notice of assignment that arrived restarts limitation; the history goes with the claim. */
    private void restart(DebtSale sale, DebtSaleEnd end, ActorId by) {
        String event = "LIM_ASSIGN_NOTICE";
        String proof = Objects.requireNonNull(end.way()).name();
        if (!LimitationPeriod.STATUTORY.proven(event, proof)) return;
        ClockEntry entry =
                new ClockEntry(event, Objects.requireNonNull(end.arrivedOn()), proof, end.noticeNo(), end.proof(), "");
        BranchCode branch = cases.get(sale.caseId()).branch();
        clocks.recordOnLimitation(sale.loans(), entry, branch, "cases/" + sale.caseId(), by);
    }

    private DebtSale allowed(UUID id) {
        DebtSale sale = get(id);
        if (sale.state() != DebtSaleState.APPROVED)
            throw Refused.conflict("sale.not", "#debt-sale-state." + sale.state());
        return sale;
    }

    DebtSale get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("sale.missing"));
    }

    private void tell(DebtSale sale, String action, Instant at, ActorId by) {
        timeline.add(
                sale.caseId(),
                at,
                Timeline.Kind.APPROVAL,
                by,
                "timeline." + action,
                null,
                sale.buyer(),
                sale.owed().total().shown(),
                sale.price().shown());
        cases.told(sale.caseId(), action, Map.of("sale", sale.id().toString()), by, at);
    }
}
