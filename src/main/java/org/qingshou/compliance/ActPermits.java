package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.rules.Rule;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.Stage;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts that a rule lets pass only with a second person's yes (verdict APPROVAL). The yes is one fact more, not a way
 * round: when the act begins the guard judges everything again, and the yes answers only the rules it was given for.
 */
@Service
public class ActPermits {
    static final String VISIT_EMPLOYER = "APR_VISIT_EMPLOYER";
    static final String PRESERVE = "APR_PRESERVE_IN_HOLD";
    static final String CONTACT = "APR_CONTACT";

    /** Judged when the act begins: a night or a full counter today says nothing of another day. */
    private static final Set<Stage> OF_THE_MOMENT = Set.of(Stage.TIME, Stage.FREQUENCY);

    private final PermitRows rows;
    private final ActSituations situations;
    private final AttemptCounters counters;
    private final RulePack pack;
    private final Approvals approvals;
    private final PermitSettings settings;
    private final ApplicationEventPublisher events;

    ActPermits(
            PermitRows rows,
            ActSituations situations,
            AttemptCounters counters,
            RulePack pack,
            Approvals approvals,
            PermitSettings settings,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.situations = situations;
        this.counters = counters;
        this.pack = pack;
        this.approvals = approvals;
        this.settings = settings;
        this.events = events;
    }

    /** Whether a second person's yes would open what this ruling refuses. */
    public boolean askable(Ruling ruling) {
        return !needed(ruling).isEmpty() && blocks(ruling).isEmpty();
    }

    /** Puts the act before a manager; it is held until then. */
    @Transactional
    public UUID ask(ProposedAct act, String caseNo, LocalDate on, String reason, Instant at) {
        Ruling ruling = judge(act, at);
        if (!blocks(ruling).isEmpty()) throw Refused.conflict("compliance.permit.blocked");
        Set<String> rules = needed(ruling);
        if (rules.isEmpty()) throw Refused.badInput("compliance.permit.needless");
        if (reason.isBlank()) throw Refused.badInput("compliance.permit.reason");
        if (on.isBefore(at.atZone(situations.zone(act.branch())).toLocalDate()))
            throw Refused.badInput("compliance.permit.past", on.toString());
        if (rows.asked(act.caseId(), act.personId(), act.action(), act.purpose()))
            throw Refused.conflict("approvals.asked.already");
        ActPermit permit = new ActPermit(
                Ids.next(),
                act.caseId(),
                caseNo,
                act.personId(),
                act.branch(),
                act.action(),
                act.purpose(),
                act.secondStaff(),
                rules,
                on,
                null,
                PermitState.ASKED,
                act.actor());
        rows.insert(permit, at);
        approvals.ask(new Ask(
                kind(act),
                permit.id().toString(),
                act.caseId().toString(),
                act.branch(),
                act.actor(),
                reason.strip(),
                Map.of("case", caseNo, "action", act.action().name())));
        publish(permit, PermitState.ASKED, null, act.actor(), at);
        return permit.id();
    }

    private static String kind(ProposedAct act) {
        if (act.action() == ContactAction.VISIT_EMPLOYER) return VISIT_EMPLOYER;
        return act.purpose() == Purpose.PRESERVE ? PRESERVE : CONTACT;
    }

    ActPermit get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("approvals.missing"));
    }

    /** What stands against it on the day of the decision; the same is judged once more when the act begins. */
    List<Line> against(ActPermit permit, Instant at) {
        LocalDate today = at.atZone(situations.zone(permit.branch())).toLocalDate();
        if (permit.state() != PermitState.ASKED)
            return List.of(Line.of("compliance.permit.moved", "#permit-state." + permit.state()));
        if (permit.plannedFor().isBefore(today))
            return List.of(Line.of("compliance.permit.past", permit.plannedFor().toString()));
        Ruling ruling = judge(permit.act(), at);
        Stream<RuleBreach> further = ruling.breaches().stream()
                .filter(breach ->
                        breach.verdict() == Verdict.APPROVAL && !permit.rules().contains(breach.ruleId()));
        List<Line> against = Stream.concat(blocks(ruling).stream(), further)
                .map(breach -> new Line("rule." + breach.ruleId() + ".breach", breach.args()))
                .toList();
        return against.isEmpty() && needed(ruling).isEmpty() ? List.of(Line.of("compliance.permit.needless")) : against;
    }

    LocalDate validUntil(ActPermit permit) {
        return permit.plannedFor().plusDays(settings.validDays());
    }

    @Transactional
    void settle(ActPermit permit, PermitState to, ActorId by, Instant at) {
        LocalDate until = to == PermitState.ALLOWED ? validUntil(permit) : null;
        if (rows.move(permit.id(), PermitState.ASKED, to, until, at)) publish(permit, to, until, by, at);
    }

    /** An act begins by these permits: whichever clearance held one before has lost it. In the guard's transaction. */
    List<UUID> begin(ProposedAct act, UUID clearance, LocalDate on) {
        if (act.agencyCode() != null) return List.of();
        return rows.standing(act.caseId(), act.personId(), on).stream()
                .filter(permit -> permit.action() == act.action() && permit.purpose() == act.purpose())
                .flatMap(permit -> rows.bind(permit.id(), clearance).stream())
                .toList();
    }

    /** The act was done; its permits are used up. A letter is printed and then served under one, within its days. */
    void used(UUID clearance, ActorId by, Instant at) {
        rows.boundTo(clearance).stream()
                .filter(permit -> permit.action().channel() != Channel.LETTER)
                .filter(permit -> rows.move(permit.id(), PermitState.ALLOWED, PermitState.USED, null, at))
                .forEach(permit -> publish(permit, PermitState.USED, null, by, at));
    }

    private Ruling judge(ProposedAct act, Instant at) {
        LocalDate day = at.atZone(situations.zone(act.branch())).toLocalDate();
        return pack.judge(situations.read(act, at, counters.read(act.personId(), act.numberIndex(), day, at)));
    }

    private static Set<String> needed(Ruling ruling) {
        return ruling.breaches().stream()
                .filter(breach -> breach.verdict() == Verdict.APPROVAL)
                .map(RuleBreach::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<RuleBreach> blocks(Ruling ruling) {
        return ruling.breaches().stream()
                .filter(breach -> breach.verdict() == Verdict.BLOCK && !ofTheMoment(breach.ruleId()))
                .toList();
    }

    private boolean ofTheMoment(String ruleId) {
        return pack.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(Rule::stage)
                .anyMatch(OF_THE_MOMENT::contains);
    }

    private void publish(ActPermit permit, PermitState state, @Nullable LocalDate until, ActorId by, Instant at) {
        events.publishEvent(new PermitChanged(permit.id(), permit.caseId(), permit.action(), state, until, by, at));
    }
}
