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
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proceedings through their life. They stand beside the ladder: neither a step nor a hold locks them, for the ladder must
 * never cost the bank its claim.
 */
@Service
class ProceedingBook {
    static final String KIND = "APR_LEGAL";

    /** Civil Procedure Law 250: two years to apply for enforcement, from the last day on which to perform. */
    private static final int ENFORCEMENT_YEARS = 2;

    private static final int LONGEST_COURT = 120;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_REASON = 500;

    private final CaseBook cases;
    private final Proceedings proceedings;
    private final ProceedingRows rows;
    private final ProceedingClocks clocks;
    private final InsolvencyRows insolvencies;
    private final ProceedingResults results;
    private final ProceedingHolds holds;
    private final Loans loans;
    private final Approvals approvals;
    private final Timeline timeline;

    ProceedingBook(
            CaseBook cases,
            Proceedings proceedings,
            ProceedingRows rows,
            ProceedingClocks clocks,
            InsolvencyRows insolvencies,
            ProceedingResults results,
            ProceedingHolds holds,
            Loans loans,
            Approvals approvals,
            Timeline timeline) {
        this.cases = cases;
        this.proceedings = proceedings;
        this.rows = rows;
        this.clocks = clocks;
        this.insolvencies = insolvencies;
        this.results = results;
        this.holds = holds;
        this.loans = loans;
        this.approvals = approvals;
        this.timeline = timeline;
    }

    /** Puts a proceeding before a manager. */
    @Transactional
    public UUID propose(CaseId caseId, ProceedingWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        check(wish);
        if (!cases.loans(caseId).containsAll(wish.loans())) throw Refused.badInput("legal.loans");
        if (loans.all(wish.loans()).stream().map(LoanView::currency).distinct().count() > 1)
            throw Refused.badInput("legal.currency");
        if (wish.kind() == ProceedingKind.LAW_BANKRUPTCY_CLAIM && !insolvencies.standsIn(caseId))
            throw Refused.conflict("legal.no-insolvency");
        List<Line> against = against(caseId, null, wish.kind(), wish);
        if (!against.isEmpty())
            throw Refused.conflict(
                    against.getFirst().key(), against.getFirst().args().toArray());
        UUID id = rows.add(caseId, wish, cases.today(theCase, at), by, at);
        approvals.ask(new Ask(
                KIND,
                id.toString(),
                caseId.toString(),
                cases.get(caseId).branch(),
                by,
                wish.reason().strip(),
                Map.of(Ask.AMOUNT, wish.claimed().toString())));
        tell(
                caseId,
                "timeline.legal.proposed",
                at,
                by,
                kind(wish.kind()),
                wish.court().strip());
        cases.told(caseId, "legal.proposed", facts(id, wish.kind()), by, at);
        return id;
    }

    private static void check(ProceedingWish wish) {
        if (wish.court().isBlank() || wish.court().length() > LONGEST_COURT)
            throw Refused.badInput("legal.court", Integer.toString(LONGEST_COURT));
        if (wish.loans().isEmpty()) throw Refused.badInput("legal.loans");
        if (!wish.claimed().isPositive()) throw Refused.badInput("legal.claimed");
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON)
            throw Refused.badInput("legal.reason", Integer.toString(LONGEST_REASON));
    }

    /** One loan is not brought to court twice by the same kind at a time. */
    private List<Line> against(CaseId caseId, @Nullable UUID self, ProceedingKind kind, ProceedingWish wish) {
        return proceedings.ofCase(caseId).stream()
                .filter(other -> !other.id().equals(self))
                .filter(other -> other.kind() == kind && !other.state().over())
                .filter(other -> wish.loans().stream().anyMatch(other::about))
                .findFirst()
                .map(other -> List.of(Line.of("legal.against.runs", kind(kind), "#proceeding-state." + other.state())))
                .orElse(List.of());
    }

    /** What stands in the way of a yes. */
    List<Line> against(Proceeding proceeding) {
        if (proceeding.state() != ProceedingState.PROPOSED)
            return List.of(Line.of("legal.against.moved", "#proceeding-state." + proceeding.state()));
        CaseView theCase = cases.get(proceeding.caseId());
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        return List.of();
    }

    /** A second person has decided. */
    @Transactional
    public void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        Proceeding proceeding = get(id);
        if (proceeding.state() != ProceedingState.PROPOSED) return;
        CollectionCase theCase = cases.locked(proceeding.caseId());
        ProceedingState to = allowed ? ProceedingState.APPROVED : ProceedingState.REJECTED;
        rows.move(proceeding, to, cases.today(theCase, at), null, null, by, at);
        String action = allowed ? "legal.approved" : "legal.rejected";
        tell(proceeding.caseId(), "timeline." + action, at, by, kind(proceeding.kind()), proceeding.court());
        cases.told(proceeding.caseId(), action, facts(id, proceeding.kind()), by, at);
    }

    /**
     * Records a stage from the court's paper; one that begins or ends the proceeding moves the clocks of its loans, and
     * needs the paper.
     *
     * @return how many clocks it moved
     */
    @Transactional
    public int reached(UUID id, StageEntry stage, ActorId by, Instant at) {
        CaseId caseId = get(id).caseId();
        CollectionCase theCase = cases.locked(caseId);
        Proceeding proceeding = get(id);
        LocalDate today = cases.today(theCase, at);
        ProceedingState from = proceeding.state();
        if (!from.recordable(proceeding.kind()).contains(stage.state()))
            throw Refused.conflict("legal.stage.not", "#proceeding-state." + from);
        if (stage.on().isAfter(today) || stage.on().isBefore(proceeding.stateOn()))
            throw Refused.badInput("legal.stage.day", proceeding.stateOn().toString());
        if (stage.reference().length() > LONGEST_NUMBER)
            throw Refused.badInput("legal.number", Integer.toString(LONGEST_NUMBER));
        boolean binds = stage.state() == ProceedingState.EFFECTIVE && !proceeding.lost();
        boolean moves = stage.state().movesClocks(from) && (binds || stage.state() != ProceedingState.EFFECTIVE);
        if (moves && (stage.evidence() == null || stage.reference().isBlank())) throw Refused.badInput("legal.paper");
        if (binds && stage.performBy() == null) throw Refused.badInput("legal.perform");
        ResultEntry result = results.of(proceeding, stage);
        String reference =
                stage.reference().isBlank() ? null : stage.reference().strip();
        rows.move(proceeding, stage.state(), stage.on(), reference, stage.evidence(), by, at);
        if (result != null) results.keep(proceeding, result, by, at);
        holds.moved(id, caseId, from, stage.state(), by, at);
        if (stage.performBy() != null
                && (binds || (result != null && result.result().needsPerformBy())))
            rows.deadline(id, LegalDeadlineKind.ENFORCE_BY, stage.performBy().plusYears(ENFORCEMENT_YEARS), by, at);
        if (stage.state() == ProceedingState.FILED && proceeding.kind() == ProceedingKind.LAW_ENFORCE)
            rows.enforced(caseId, proceeding.loans(), stage.on());
        int moved = moves ? clocks.tell(proceeding, stage, cases.get(caseId).branch(), by) : 0;
        tell(
                caseId,
                "timeline.legal.stage",
                at,
                by,
                kind(proceeding.kind()),
                TextArgs.key("proceeding-state." + stage.state()),
                stage.on().toString());
        cases.told(
                caseId,
                "legal.stage",
                Map.of("proceeding", id.toString(), "state", stage.state().name()),
                by,
                at);
        return moved;
    }

    /** A day that the court has set. */
    @Transactional
    public void deadline(UUID id, LegalDeadlineKind kind, LocalDate on, ActorId by, Instant at) {
        Proceeding proceeding = running(id);
        CaseId caseId = proceeding.caseId();
        LocalDate today = cases.today(cases.locked(caseId), at);
        if (on.isBefore(today)) throw Refused.badInput("legal.deadline.past", on.toString());
        rows.deadline(id, kind, on, by, at);
        tell(caseId, "timeline.legal.deadline", at, by, TextArgs.key("legal-deadline-kind." + kind), on.toString());
        cases.told(caseId, "legal.deadline", Map.of("proceeding", id.toString(), "kind", kind.name()), by, at);
    }

    /** Somebody has done what was to be done by that day. */
    @Transactional
    public void met(UUID id, UUID deadline, ActorId by, Instant at) {
        Proceeding proceeding = get(id);
        CaseId caseId = proceeding.caseId();
        Proceeding.Deadline found = proceeding.deadlines().stream()
                .filter(each -> each.id().equals(deadline) && each.metOn() == null)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("legal.deadline.missing"));
        LocalDate today = cases.today(cases.locked(caseId), at);
        rows.met(deadline, today);
        if (found.kind() == LegalDeadlineKind.ASSET_CHECK && proceeding.state() == ProceedingState.NO_ASSETS)
            results.checkAssets(id, today, by, at);
        String kind = TextArgs.key("legal-deadline-kind." + found.kind());
        tell(caseId, "timeline.legal.met", at, by, kind, found.on().toString());
        cases.told(caseId, "legal.deadlineMet", facts(id, proceeding.kind()), by, at);
    }

    /** Money that the bank has spent on it or had back; never part of what a loan owes. */
    @Transactional
    public void cost(UUID id, Proceeding.Cost cost, ActorId by, Instant at) {
        CaseId caseId = get(id).caseId();
        LocalDate today = cases.today(cases.locked(caseId), at);
        Proceeding proceeding = get(id);
        if (proceeding.state() == ProceedingState.PROPOSED || proceeding.state() == ProceedingState.REJECTED)
            throw Refused.conflict("legal.cost.early");
        if (!cost.amount().isPositive()) throw Refused.badInput("legal.cost.amount");
        if (cost.paidOn().isAfter(today)) throw Refused.badInput("legal.cost.day");
        boolean back = cost.way() == LegalCostKind.Way.REFUND;
        if (back && !proceeding.net().atLeast(cost.amount()))
            throw Refused.badInput("legal.cost.refund", proceeding.net().shown());
        rows.cost(id, cost, by, at);
        tell(
                caseId,
                "timeline.legal.cost",
                at,
                by,
                TextArgs.key("legal-cost-way." + cost.way()),
                TextArgs.key("legal-cost-kind." + cost.kind()),
                cost.amount().shown());
        cases.told(
                caseId,
                "legal.cost",
                Map.of("proceeding", id.toString(), "way", cost.way().name()),
                by,
                at);
    }

    Proceeding get(UUID id) {
        return proceedings.find(id).orElseThrow(() -> Refused.notFound("legal.missing"));
    }

    private Proceeding running(UUID id) {
        Proceeding proceeding = get(id);
        if (proceeding.state().over() || proceeding.state() == ProceedingState.PROPOSED)
            throw Refused.conflict("legal.stage.not", "#proceeding-state." + proceeding.state());
        return proceeding;
    }

    private static String kind(ProceedingKind kind) {
        return TextArgs.key("proceeding-kind." + kind);
    }

    private static Map<String, String> facts(UUID id, ProceedingKind kind) {
        return Map.of("proceeding", id.toString(), "kind", kind.name());
    }

    private void tell(CaseId id, String key, Instant at, ActorId by, String... args) {
        timeline.add(id, at, Timeline.Kind.LEGAL, by, key, null, args);
    }
}
