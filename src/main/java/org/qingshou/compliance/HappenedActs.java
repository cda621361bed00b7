package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.rules.Counters;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.Situation;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What has happened is counted, whether it was allowed or not; what should not have happened becomes a breach. */
@Component
class HappenedActs {
    /** No rule of the pack but its door: every act asks first. */
    static final String UNCLEARED = "R-GATE-01";

    private static final String CONNECTED_CAP = "R-FREQ-01";
    private static final String ATTEMPT_CAP = "R-FREQ-02";
    private static final String AGREED_CAP = "R-FREQ-03";

    private final RulePack pack;
    private final ActSituations situations;
    private final AttemptCounters counters;
    private final ClearanceRows rows;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    HappenedActs(
            RulePack pack,
            ActSituations situations,
            AttemptCounters counters,
            ClearanceRows rows,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.pack = pack;
        this.situations = situations;
        this.counters = counters;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** A cleared act was done. Over a cap, where its reservation ran out while they talked, it is counted and a breach. */
    void done(Clearance.Cleared clearance, boolean connected, Instant at) {
        count(clearance.act(), connected, clearance.clearedAt())
                .ifPresent(over -> rows.breach(clearance.act(), List.of(over.ruleId()), clearance.clearedAt(), at));
    }

    Ruling report(ProposedAct act, boolean connected, Instant at, @Nullable UUID clearanceId) {
        Instant now = clock.instant();
        Optional<Clearance.Cleared> cleared = Optional.ofNullable(clearanceId)
                .flatMap(rows::open)
                .filter(clearance -> covers(clearance, act, at))
                .filter(clearance -> rows.close(clearance.id(), "DONE", connected, at));
        List<RuleBreach> breaches = new ArrayList<>(cleared.isPresent() ? List.of() : uncleared(act, at));
        count(act, connected, at).ifPresent(breaches::add);
        List<String> rules = breaches.stream().map(RuleBreach::ruleId).toList();
        if (!rules.isEmpty()) rows.breach(act, rules, at, now);
        events.publishEvent(new ClearanceChanged(
                cleared.map(Clearance.Cleared::id).orElseGet(Ids::next),
                act.caseId(),
                "act.reported",
                Map.of(
                        "action", act.action().name(),
                        "connected", Boolean.toString(connected),
                        "breaches", String.join(",", rules)),
                act.actor(),
                now));
        Counters after = counters.read(act.personId(), act.numberIndex(), day(act, now), now);
        Verdict verdict = breaches.stream()
                .map(RuleBreach::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.ALLOW);
        return new Ruling(verdict, breaches, situations.parameters(now).callsLeft(after));
    }

    /** Every rule that stood against it then, but for the caps: counting says which of them it fell under. */
    private List<RuleBreach> uncleared(ProposedAct act, Instant at) {
        Counters then = counters.read(act.personId(), act.numberIndex(), day(act, at), at);
        Set<String> caps = Set.of(CONNECTED_CAP, ATTEMPT_CAP, AGREED_CAP);
        List<RuleBreach> breaches = pack.judge(situations.read(act, at, then)).breaches().stream()
                .filter(breach -> !caps.contains(breach.ruleId()))
                .collect(Collectors.toCollection(ArrayList::new));
        breaches.addFirst(new RuleBreach(UNCLEARED, Verdict.BLOCK, List.of(), null));
        return breaches;
    }

    private Optional<RuleBreach> count(ProposedAct act, boolean connected, Instant begunAt) {
        LocalDate day = day(act, begunAt);
        byte[] number = act.numberIndex();
        if (act.action().outbound() && act.action().channel() == Channel.MESSAGE) counters.message(act.personId(), day);
        if (!ClearanceRows.counted(act)) return Optional.empty();
        if (connected)
            return over(
                    CONNECTED_CAP,
                    counters.connected(act.personId(), day),
                    situations.parameters(begunAt).callCap());
        if (number == null) return Optional.empty();
        int failed = counters.failed(number, day);
        Situation then = situations.read(act, begunAt, Counters.NONE);
        return over(ATTEMPT_CAP, failed, then.parameters().attemptCap(then.facts()));
    }

    private static Optional<RuleBreach> over(String ruleId, int counted, int cap) {
        return counted <= cap
                ? Optional.empty()
                : Optional.of(new RuleBreach(ruleId, Verdict.BLOCK, List.of(Integer.toString(cap)), null));
    }

    private static boolean covers(Clearance.Cleared clearance, ProposedAct act, Instant at) {
        ProposedAct allowed = clearance.act();
        return allowed.caseId().equals(act.caseId())
                && allowed.personId().equals(act.personId())
                && allowed.action() == act.action()
                && Objects.equals(allowed.agencyCode(), act.agencyCode())
                && !at.isBefore(clearance.clearedAt())
                && !at.isAfter(clearance.validUntil());
    }

    private LocalDate day(ProposedAct act, Instant at) {
        return at.atZone(situations.zone(act.branch())).toLocalDate();
    }
}
