package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.BatchPreview.OneCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several cases for one agency by one request. Each case passes the same gate as one that is proposed by itself; those that
 * do not are shown beforehand with their reasons and are no part of the batch.
 */
@Service
class Batches {
    /** The gate asks many modules about each case; a larger batch is given in parts. */
    static final int MOST = 100;

    private final Placing placing;
    private final BatchRows rows;
    private final AgencyLoads loads;
    private final AgencyFees fees;
    private final Gate gate;
    private final Rotation rotation;
    private final Suggestions suggestions;
    private final Cases cases;
    private final Approvals approvals;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Batches(
            Placing placing,
            BatchRows rows,
            AgencyLoads loads,
            AgencyFees fees,
            Gate gate,
            Rotation rotation,
            Suggestions suggestions,
            Cases cases,
            Approvals approvals,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.placing = placing;
        this.rows = rows;
        this.loads = loads;
        this.fees = fees;
        this.gate = gate;
        this.rotation = rotation;
        this.suggestions = suggestions;
        this.cases = cases;
        this.approvals = approvals;
        this.clock = clock;
        this.events = events;
    }

    /** The largest debts first: where there is not room for all, they get it. */
    @Transactional(readOnly = true)
    BatchPreview preview(List<CaseView> chosen, String agencyCode, boolean again) {
        if (chosen.isEmpty()) throw Refused.badInput("batches.none");
        if (chosen.size() > MOST) throw Refused.badInput("batches.many", Integer.toString(MOST));
        AgencyInfo agency = gate.agency(agencyCode);
        AgencyStanding standing = gate.standing(agencyCode);
        List<OneCase> lines = new ArrayList<>();
        AgencyLoad load = standing.load();
        for (CaseView theCase : sorted(chosen)) {
            Money total = theCase.balances().total();
            List<Line> against = gate.against(theCase, agency, standing.with(load));
            if (!again) rotation.sameAgain(theCase.id(), agencyCode).ifPresent(last -> against.add(last.line()));
            if (against.isEmpty())
                load = new AgencyLoad(load.cases() + 1, load.amount().plus(total));
            lines.add(new OneCase(
                    theCase.id(), theCase.caseNo(), theCase.branch().value(), total, theCase.overdueSince(), against));
        }
        return new BatchPreview(
                agency,
                fees.on(agencyCode, clock.today()),
                Leaving.lines(agency.dataCategories()),
                AgencyRules.warnings(agency, standing, clock.today()),
                lines);
    }

    /** Whom the rules name for each of these, in the order in which they would be given. */
    @Transactional(readOnly = true)
    Map<CaseView, Suggestion> byRules(List<CaseView> chosen) {
        return suggestions.of(sorted(chosen));
    }

    /** Refused where any of the cases cannot go: whoever asks has seen the preview and left those out. */
    @Transactional
    UUID propose(
            List<CaseView> chosen, String agencyCode, String reason, boolean again, BranchCode branch, ActorId maker) {
        loads.queueUp(agencyCode);
        BatchPreview preview = preview(chosen, agencyCode, again);
        preview.refused().stream().findFirst().ifPresent(one -> {
            throw Refused.conflict(
                    "batches.refused", one.caseNo(), one.against().getFirst().inline());
        });
        Instant now = clock.instant();
        UUID batch = Ids.next();
        String batchNo = rows.nextNumber(agencyCode, now);
        Integer version = preview.fees().map(AgencyFees.Terms::version).orElse(null);
        rows.insert(batch, batchNo, preview.agency(), version, branch, maker, now);
        List<CaseView> ordered = sorted(chosen);
        Map<CaseView, Suggestion> named = suggestions.of(ordered);
        for (CaseView theCase : ordered)
            placing.put(
                    theCase,
                    preview.agency(),
                    new Placing.InBatch(batch, batchNo),
                    new Placing.Chosen(
                            named.getOrDefault(theCase, Suggestion.NONE),
                            placing.refuseAgain(theCase, agencyCode, again)),
                    maker,
                    now);
        publish(
                batch,
                "asked",
                Map.of("number", batchNo, "agency", agencyCode, "cases", Integer.toString(chosen.size())),
                maker,
                now);
        approvals.ask(new Ask(
                BatchApproval.KIND,
                batch.toString(),
                branch,
                maker,
                reason.strip(),
                Map.of(Ask.AMOUNT, preview.amount().toString(), "agency", agencyCode)));
        return batch;
    }

    /** Whoever decides may leave single cases out, but not all of them: then the batch is rejected. */
    @Transactional
    void takeOut(UUID batch, UUID placement, String reason, ActorId by) {
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        rows.lock(batch);
        BatchView view = get(batch);
        if (view.state() != BatchState.ASKED) throw Refused.conflict("batches.moved");
        if (view.maker().equals(by)) throw Refused.forbidden("batches.maker");
        List<UUID> waiting = rows.proposed(batch);
        if (!waiting.contains(placement)) throw Refused.notFound("outsourcing.unknown");
        if (waiting.size() == 1) throw Refused.conflict("batches.last");
        Instant now = clock.instant();
        placing.takeOut(placement, reason.strip(), by, now);
        publish(batch, "case.out", Map.of("placement", placement.toString()), by, now);
    }

    /** What stands against the batch now, each line with the number of its case. */
    List<Line> recheck(UUID batch) {
        BatchView view = get(batch);
        if (view.state() != BatchState.ASKED) return List.of(Line.of("batches.moved"));
        List<Line> differences = new ArrayList<>();
        for (UUID id : rows.proposed(batch)) {
            Placement placement = placing.find(id).orElseThrow();
            CaseView theCase = cases.get(placement.theCase());
            gate.recheck(theCase, view.agencyCode())
                    .forEach(line -> differences.add(Line.of("batches.case", theCase.caseNo(), line.inline())));
            Money now = theCase.balances().total();
            if (!now.equals(placement.amount()))
                differences.add(Line.of(
                        "batches.case",
                        theCase.caseNo(),
                        Line.of("batches.amount", placement.amount().shown(), now.shown())
                                .inline()));
        }
        return differences;
    }

    @Transactional
    void decided(UUID batch, boolean allowed, ActorId by, Instant at) {
        if (allowed && get(batch).maker().equals(by)) throw Refused.forbidden("batches.maker");
        if (!rows.decide(batch, allowed ? BatchState.APPROVED : BatchState.DROPPED, by, at))
            throw Refused.conflict("batches.moved");
        for (UUID placement : rows.proposed(batch))
            if (allowed) placing.approve(placement, by, at);
            else placing.drop(placement, by, at);
        publish(batch, allowed ? "approved" : "dropped", Map.of(), by, at);
    }

    BatchView get(UUID batch) {
        return rows.find(batch, BranchScope.ALL).orElseThrow(() -> Refused.notFound("batches.unknown"));
    }

    private static List<CaseView> sorted(List<CaseView> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparing((CaseView each) -> each.balances().total())
                        .reversed()
                        .thenComparing(CaseView::caseNo))
                .toList();
    }

    private void publish(UUID batch, String change, Map<String, String> facts, ActorId by, Instant at) {
        events.publishEvent(new BatchChanged(batch, change, facts, by, at));
    }
}
