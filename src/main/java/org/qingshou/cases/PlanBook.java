package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.RequestState;
import org.qingshou.approvals.Standing;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans through their life, as far as people decide it. */
@Service
class PlanBook implements Plans {
    static final String KIND = "APR_PLAN";
    /** Under this name a request keeps which plan it is about. */
    static final String PLAN = "plan";

    private static final int LONGEST_REASON = 500;

    private final CaseBook cases;
    private final PlanRows rows;
    private final PlanReader reader;
    private final PlanChecks checks;
    private final PlanHolds holds;
    private final PlanClocks clocks;
    private final Approvals approvals;
    private final JdbcTemplate batch;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    PlanBook(
            CaseBook cases,
            PlanRows rows,
            PlanReader reader,
            PlanChecks checks,
            PlanHolds holds,
            PlanClocks clocks,
            Approvals approvals,
            JdbcTemplate batch,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.reader = reader;
        this.checks = checks;
        this.holds = holds;
        this.clocks = clocks;
        this.approvals = approvals;
        this.batch = batch;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    @Transactional
    public UUID propose(CaseId caseId, PlanWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(caseId);
        CaseView header = cases.get(caseId);
        LocalDate today = cases.today(theCase, at);
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON)
            throw Refused.badInput("cases.plan.reason", Integer.toString(LONGEST_REASON));
        List<Instalments.Due> dues = wish.instalments();
        PlanTerms terms =
                PlanTerms.of(wish, dues.getFirst().on(), dues.getLast().on(), today);
        refuse(checks.against(header, terms, today));
        replaceSentBack(caseId, today, by, at);
        UUID id = Ids.next();
        rows.saveAndFlush(new RepaymentPlan(id, theCase, wish, dues, header.balances(), today, by, at));
        write(id, dues);
        approvals.ask(new Ask(
                KIND,
                caseId.toString(),
                header.branch(),
                by,
                wish.reason().strip(),
                Map.of(PLAN, id.toString(), Ask.AMOUNT, wish.amount().toString())));
        tell(
                "timeline.plan.proposed",
                theCase,
                at,
                by,
                wish.amount().shown(),
                Integer.toString(dues.size()),
                dues.getFirst().on().toString());
        publish("plan.proposed", caseId, id, by, at);
        return id;
    }

    private static void refuse(List<Line> against) {
        if (!against.isEmpty())
            throw Refused.conflict(
                    against.getFirst().key(), against.getFirst().args().toArray());
    }

    private void replaceSentBack(CaseId caseId, LocalDate today, ActorId by, Instant at) {
        Optional<RepaymentPlan> before = rows.findFirstByCaseIdAndState(caseId.value(), PlanState.PROPOSED);
        if (before.isEmpty()) return;
        boolean waits = approvals
                .latest(KIND, caseId.toString())
                .map(Standing::state)
                .filter(RequestState.PENDING::equals)
                .isPresent();
        if (waits) throw Refused.conflict("cases.plan.against.waits");
        before.get().reject("REPLACED", today, by, at);
        rows.saveAndFlush(before.get());
    }

    private void write(UUID plan, List<Instalments.Due> dues) {
        batch.batchUpdate(
                "INSERT INTO plan_instalment (plan_id, no, due_on, amount, received, state) VALUES (?, ?, ?, ?, 0, ?)",
                dues,
                500,
                (statement, due) -> {
                    statement.setObject(1, plan);
                    statement.setInt(2, due.no());
                    statement.setObject(3, due.on());
                    statement.setBigDecimal(4, due.amount().amount());
                    statement.setString(5, InstalmentState.OPEN.name());
                });
    }

    /** A second person has said yes: from now on nobody presses, and what the debtor signed counts. */
    @Transactional
    public void activate(UUID id, ActorId by, Instant at) {
        RepaymentPlan plan = plan(id);
        CaseId caseId = new CaseId(plan.caseId());
        CollectionCase theCase = cases.open(caseId);
        plan.activate(by, at);
        rows.saveAndFlush(plan);
        holds.follow(caseId, by, at);
        clocks.signed(plan, cases.get(caseId).branch(), by);
        tell(
                "timeline.plan.made",
                theCase,
                at,
                by,
                plan.amount().shown(),
                Integer.toString(plan.instalments()),
                plan.lastDueOn().toString());
        publish("plan.made", caseId, id, by, at);
    }

    /** The request came to nothing; a plan that was ended or replaced meanwhile stays as it is. */
    @Transactional
    public void reject(UUID id, ActorId by, Instant at) {
        RepaymentPlan plan = plan(id);
        if (plan.state() != PlanState.PROPOSED) return;
        CollectionCase theCase = cases.locked(new CaseId(plan.caseId()));
        plan.reject("NOT_ALLOWED", cases.today(theCase, at), by, at);
        rows.saveAndFlush(plan);
        tell("timeline.plan.rejected", theCase, at, by, plan.amount().shown());
        publish("plan.rejected", theCase.caseId(), id, by, at);
    }

    @Override
    @Transactional
    public void cancel(CaseId caseId, UUID id, String reason, ActorId by, Instant at) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.badInput("cases.plan.reason", Integer.toString(LONGEST_REASON));
        CollectionCase theCase = cases.open(caseId);
        RepaymentPlan plan = rows.findById(id)
                .filter(found -> found.caseId().equals(caseId.value()))
                .orElseThrow(() -> Refused.notFound("cases.plan.missing"));
        if (plan.state() != PlanState.ACTIVE)
            throw Refused.conflict("cases.plan.notActive", TextArgs.key("plan-state." + plan.state()));
        plan.cancel(cases.today(theCase, at));
        rows.saveAndFlush(plan);
        holds.follow(caseId, by, at);
        timeline.add(
                caseId,
                at,
                Timeline.Kind.PROMISE,
                by,
                "timeline.plan.cancelled",
                reason.strip(),
                plan.amount().shown());
        publish("plan.cancelled", caseId, id, by, at);
    }

    @Override
    public List<PlanView> ofCase(CaseId caseId) {
        return reader.ofCase(caseId);
    }

    private RepaymentPlan plan(UUID id) {
        return rows.findById(id).orElseThrow(() -> Refused.notFound("cases.plan.missing"));
    }

    private void tell(String key, CollectionCase theCase, Instant at, ActorId by, String... args) {
        timeline.add(theCase.caseId(), at, Timeline.Kind.PROMISE, by, key, null, args);
    }

    private void publish(String action, CaseId caseId, UUID plan, ActorId by, Instant at) {
        events.publishEvent(new CaseChanged(caseId, action, Map.of(PLAN, plan.toString()), by, at));
    }
}
