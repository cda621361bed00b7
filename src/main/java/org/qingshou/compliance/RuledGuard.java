package org.qingshou.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.compliance.rules.Situation;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The guard on the rule pack, with the register of clearances and the joint counters in the database. */
@Service
class RuledGuard implements ComplianceGuard {
    /** How long a cleared act may wait for its beginning (ours). */
    static final Duration VALID = Duration.ofMinutes(10);

    private static final int TRIES = 4;

    private final RulePack pack;
    private final ActSituations situations;
    private final FactsJson factsJson;
    private final AttemptCounters counters;
    private final ClearanceRows rows;
    private final HappenedActs happened;
    private final Suppressions suppressions;
    private final ActPermits permits;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    RuledGuard(
            RulePack pack,
            ActSituations situations,
            FactsJson factsJson,
            AttemptCounters counters,
            ClearanceRows rows,
            HappenedActs happened,
            Suppressions suppressions,
            ActPermits permits,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.pack = pack;
        this.situations = situations;
        this.factsJson = factsJson;
        this.counters = counters;
        this.rows = rows;
        this.happened = happened;
        this.suppressions = suppressions;
        this.permits = permits;
        this.events = events;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Ruling preview(ProposedAct act, Instant now) {
        return previews(now).of(act);
    }

    @Override
    public Previews previews(Instant now) {
        return new RememberedPreviews(pack, situations, counters, now);
    }

    @Override
    public Clearance clear(ProposedAct act, Instant now, @Nullable String warnReason) {
        // Read before the transaction: its first read fixes what it sees, and that must come after the lock.
        LocalDate day = day(act, now);
        for (int attempt = 1; ; attempt++) {
            try {
                return ownTransaction.execute(status -> decide(act, now, day, warnReason));
            } catch (ConcurrencyFailureException e) {
                if (attempt == TRIES) throw e;
            }
        }
    }

    private Clearance decide(ProposedAct act, Instant now, LocalDate day, @Nullable String warnReason) {
        // Messages hold no attempt in reserve, but two that leave in the same moment must see each other.
        boolean counts = ClearanceRows.counted(act) || act.action().channel() == Channel.MESSAGE;
        if (counts) counters.lock(act.personId(), act.numberIndex(), day);
        Situation situation = situations.read(act, now, counters.read(act.personId(), act.numberIndex(), day, now));
        Ruling ruling = pack.judge(situation);
        boolean reasonGiven = warnReason != null && !warnReason.isBlank();
        boolean cleared = ruling.verdict() == Verdict.ALLOW || (ruling.verdict() == Verdict.WARN && reasonGiven);
        UUID id = Ids.next();
        String facts = factsJson.of(situation);
        Instant until = cleared ? now.plus(VALID) : null;
        String caseNo = Optional.ofNullable(situation.facts().caseNo()).orElse("");
        String version = situation.parameters().version();
        rows.insert(id, act, caseNo, ruling, facts, version, now, until, warnReason);
        Map<String, String> audit = new TreeMap<>(Map.of(
                "clearance", id.toString(),
                "verdict", ruling.verdict().name(),
                "rules", ruling.breaches().stream().map(RuleBreach::ruleId).collect(Collectors.joining(",")),
                "pack", version,
                "facts", facts));
        events.publishEvent(new ClearanceChanged(
                id, act.caseId(), cleared ? "clearance.cleared" : "clearance.refused", audit, act.actor(), now));
        if (until == null) return new Clearance.Refused(id, ruling);
        permits.begin(act, id, day).forEach(before -> rows.close(before, "ABANDONED", null, now));
        int left = ClearanceRows.counted(act) ? Math.max(0, ruling.callsLeftToday() - 1) : ruling.callsLeftToday();
        return new Clearance.Cleared(id, act, new Ruling(ruling.verdict(), ruling.breaches(), left), now, until);
    }

    @Override
    public Optional<Clearance.Cleared> open(UUID clearanceId, Instant now) {
        return rows.open(clearanceId)
                .filter(cleared -> now.isBefore(cleared.validUntil()))
                .map(cleared -> new Clearance.Cleared(
                        cleared.id(),
                        cleared.act(),
                        new Ruling(
                                cleared.ruling().verdict(),
                                cleared.ruling().breaches(),
                                callsLeft(
                                        cleared.act().personId(),
                                        now,
                                        situations.zone(cleared.act().branch()))),
                        cleared.clearedAt(),
                        cleared.validUntil()));
    }

    /** A call may last longer than the clearance is valid: only its beginning had to fall inside. */
    @Override
    @Transactional
    public void done(Clearance.Cleared clearance, boolean connected, Instant at) {
        if (!rows.close(clearance.id(), "DONE", connected, at)) throw Refused.conflict("compliance.clearance.used");
        happened.done(clearance, connected, at);
        permits.used(clearance.id(), clearance.act().actor(), at);
        events.publishEvent(new ClearanceChanged(
                clearance.id(),
                clearance.act().caseId(),
                "clearance.done",
                Map.of("clearance", clearance.id().toString(), "connected", Boolean.toString(connected)),
                clearance.act().actor(),
                at));
    }

    @Override
    @Transactional
    public void abandon(UUID clearanceId, Instant at) {
        Optional<Clearance.Cleared> open = rows.open(clearanceId);
        if (open.isEmpty() || !rows.close(clearanceId, "ABANDONED", null, at)) return;
        ProposedAct act = open.get().act();
        events.publishEvent(new ClearanceChanged(
                clearanceId,
                act.caseId(),
                "clearance.abandoned",
                Map.of("clearance", clearanceId.toString()),
                act.actor(),
                at));
    }

    @Override
    @Transactional
    public Ruling happened(ProposedAct act, boolean connected, Instant at, @Nullable UUID clearanceId) {
        return happened.report(act, connected, at, clearanceId);
    }

    @Override
    public int callsLeft(PersonId person, Instant now, ZoneId zone) {
        return situations
                .parameters(now)
                .callsLeft(counters.read(person, null, now.atZone(zone).toLocalDate(), now));
    }

    @Override
    public ContactLimits limits(Instant now) {
        RuleParameters parameters = situations.parameters(now);
        return new ContactLimits(
                parameters.quietFrom(), parameters.quietTo(), parameters.callCap(), parameters.attemptCap());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> suppressed(Collection<PersonId> persons) {
        return suppressions.of(persons);
    }

    @Override
    @Transactional
    public void suppress(
            @Nullable PersonId person, byte @Nullable [] numberIndex, String reason, String by, Instant at) {
        suppressions.add(person, numberIndex, reason, by, at);
    }

    private LocalDate day(ProposedAct act, Instant now) {
        return now.atZone(situations.zone(act.branch())).toLocalDate();
    }
}
