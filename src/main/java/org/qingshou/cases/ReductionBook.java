package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.RequestState;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.BusinessDates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reductions through their life. Only a record here: the core banking system moves the balances. */
@Service
class ReductionBook {
    static final String KIND = "APR_REDUCTION";
    /** Under this name a request keeps which reduction it is about. */
    static final String REDUCTION = "reduction";

    private static final int LONGEST_REASON = 500;

    private final CaseBook cases;
    private final ReductionRows rows;
    private final ReductionChecks checks;
    private final ReductionSettings settings;
    private final Branches branches;
    private final Approvals approvals;
    private final CaseClosing closing;
    private final BusinessDates dates;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ReductionBook(
            CaseBook cases,
            ReductionRows rows,
            ReductionChecks checks,
            ReductionSettings settings,
            Branches branches,
            Approvals approvals,
            CaseClosing closing,
            BusinessDates dates,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.checks = checks;
        this.settings = settings;
        this.branches = branches;
        this.approvals = approvals;
        this.closing = closing;
        this.dates = dates;
        this.timeline = timeline;
        this.events = events;
    }

    /** Puts a reduction before the manager whom its sum needs; one that was sent back is replaced by it. */
    @Transactional
    public UUID propose(CaseId caseId, ReductionWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        CaseView header = cases.get(caseId);
        LocalDate today = cases.today(theCase, at);
        check(wish);
        List<Line> against = checks.against(header, wish.parts(), wish.until(), today);
        if (!against.isEmpty())
            throw Refused.conflict(
                    against.getFirst().key(), against.getFirst().args().toArray());
        replaceSentBack(caseId, today, by, at);
        BranchCode deciding = deciding(header.branch(), wish.total());
        UUID id = Ids.next();
        rows.saveAndFlush(new Reduction(id, caseId.value(), wish, deciding, today, by, at));
        approvals.ask(new Ask(
                KIND,
                caseId.toString(),
                header.branch(),
                by,
                wish.reason().strip(),
                Map.of(REDUCTION, id.toString(), Ask.AMOUNT, wish.total().toString())));
        tell(caseId, "timeline.reduction.proposed", at, by, wish.total());
        publish("reduction.proposed", caseId, id, by, at);
        return id;
    }

    BranchCode deciding(BranchCode branch, Money sum) {
        return settings.deciding(branches.upwards(branch), sum);
    }

    private static void check(ReductionWish wish) {
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON)
            throw Refused.badInput("cases.plan.reason", Integer.toString(LONGEST_REASON));
        boolean negative = List.of(wish.interest(), wish.penalty(), wish.compound(), wish.fees()).stream()
                .anyMatch(part -> part.amount().signum() < 0);
        if (negative || !wish.total().isPositive()) throw Refused.badInput("cases.reduction.amount");
    }

    private void replaceSentBack(CaseId caseId, LocalDate today, ActorId by, Instant at) {
        rows.findFirstByCaseIdAndState(caseId.value(), ReductionState.PROPOSED).ifPresent(before -> {
            boolean waits = approvals
                    .latest(KIND, caseId.toString())
                    .filter(standing -> standing.state() == RequestState.PENDING)
                    .isPresent();
            if (waits) throw Refused.conflict("cases.reduction.against.waits");
            before.reject(today, by, at);
            rows.saveAndFlush(before);
        });
    }

    /** A second person has said yes: what is left of the parts counts as formally waived. */
    @Transactional
    public void approve(UUID id, ActorId by, Instant at) {
        Reduction reduction = reduction(id);
        CaseId caseId = new CaseId(reduction.caseId());
        cases.open(caseId);
        reduction.approve(by, at);
        rows.saveAndFlush(reduction);
        tell(caseId, "timeline.reduction.approved", at, by, reduction.parts().total());
        publish("reduction.approved", caseId, id, by, at);
        closing.paid(List.of(caseId.value()), dates.current(), by, at);
    }

    /** The request came to nothing. */
    @Transactional
    public void reject(UUID id, ActorId by, Instant at) {
        Reduction reduction = reduction(id);
        if (reduction.state() != ReductionState.PROPOSED) return;
        CaseId caseId = new CaseId(reduction.caseId());
        reduction.reject(cases.today(cases.locked(caseId), at), by, at);
        rows.saveAndFlush(reduction);
        tell(caseId, "timeline.reduction.rejected", at, by, reduction.parts().total());
        publish("reduction.rejected", caseId, id, by, at);
    }

    /** The core banking system has booked it: the balances show it now, and it counts no more beside them. */
    @Transactional
    public void booked(CaseId caseId, UUID id, ActorId by, Instant at) {
        Reduction reduction = rows.findById(id)
                .filter(found -> found.caseId().equals(caseId.value()))
                .orElseThrow(() -> Refused.notFound("cases.reduction.missing"));
        if (reduction.state() != ReductionState.APPROVED)
            throw Refused.conflict("cases.reduction.notApproved", TextArgs.key("reduction-state." + reduction.state()));
        reduction.booked(cases.today(cases.locked(caseId), at));
        rows.saveAndFlush(reduction);
        tell(caseId, "timeline.reduction.booked", at, by, reduction.parts().total());
        publish("reduction.booked", caseId, id, by, at);
    }

    private Reduction reduction(UUID id) {
        return rows.findById(id).orElseThrow(() -> Refused.notFound("cases.reduction.missing"));
    }

    private void tell(CaseId id, String key, Instant at, ActorId by, Money sum) {
        timeline.add(id, at, Timeline.Kind.APPROVAL, by, key, null, sum.shown());
    }

    private void publish(String action, CaseId caseId, UUID id, ActorId by, Instant at) {
        events.publishEvent(new CaseChanged(caseId, action, Map.of(REDUCTION, id.toString()), by, at));
    }
}
