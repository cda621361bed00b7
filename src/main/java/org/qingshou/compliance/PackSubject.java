package org.qingshou.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A manager of the head office, or a second officer of compliance there, sees what changes from when, and what it would have decided on past acts. */
@Component
class PackSubject implements ApprovalSubject {
    static final String KIND = "APR_RULE_PACK";

    private final PackRows rows;
    private final RulePack pack;
    private final RulePacks packs;
    private final PackWords words;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PackSubject(
            PackRows rows,
            RulePack pack,
            RulePacks packs,
            PackWords words,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.pack = pack;
        this.packs = packs;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        PackVersion version = version(asked);
        List<Line> lines = new ArrayList<>();
        version.changes().forEach(change -> lines.add(words.change(change)));
        lines.addAll(words.dryRun(version.dryRun()));
        return new Shown(
                about(asked),
                lines,
                Line.of("compliance.packs.shown.effect", words.day(version.effectiveFrom()), version.base()),
                makerRoute(asked));
    }

    /** Who knows the rules best has a say, as long as it is another who proposed it. */
    @Override
    public Set<String> decidedBy() {
        return Set.of(Roles.MANAGER, Roles.COMPLIANCE);
    }

    @Override
    public Line about(AskedFor asked) {
        return Line.of("compliance.packs.shown.title", version(asked).name());
    }

    /** Another version meanwhile, or a day that has begun, is another change than was asked for. */
    @Override
    public List<Line> recheck(AskedFor asked) {
        PackVersion version = version(asked);
        List<Line> against = new ArrayList<>();
        if (version.state() != PackState.PROPOSED)
            against.add(Line.of("compliance.packs.moved", "#pack-state." + version.state()));
        String last = packs.last().version();
        if (!last.equals(version.base())) against.add(Line.of("compliance.packs.overtaken", last));
        if (!clock.instant().isBefore(version.effectiveFrom()))
            against.add(Line.of("compliance.packs.late", words.day(version.effectiveFrom())));
        version.changes().stream()
                .filter(change -> pack.parameter(change.key())
                        .flatMap(parameter -> parameter.domain().accept(change.value()))
                        .isEmpty())
                .forEach(change -> against.add(Line.of("compliance.packs.bounds", "#parameter." + change.key())));
        return against;
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        try {
            settle(version(asked), PackState.APPROVED, checker, at);
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("compliance.packs.overtaken", packs.last().version());
        }
    }

    /** Taken back by whoever proposed it, or else refused; a request that nobody answered in time is refused too. */
    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        PackVersion version = version(asked);
        settle(version, by.equals(version.proposedBy()) ? PackState.WITHDRAWN : PackState.REJECTED, by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "decisions?show=rules";
    }

    private void settle(PackVersion version, PackState to, ActorId by, Instant at) {
        if (rows.settle(version, to, by, at)) events.publishEvent(new RulePackChanged(version, to, by, at));
    }

    private PackVersion version(AskedFor asked) {
        return rows.find(UUID.fromString(asked.subjectId())).orElseThrow(() -> Refused.notFound("approvals.missing"));
    }
}
