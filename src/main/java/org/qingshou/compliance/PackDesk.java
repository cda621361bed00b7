package org.qingshou.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The parameters of the rules, their versions, and what a compliance officer does about them: try a change on past acts,
 * propose it, take it back. A proposal changes nothing; a manager of the head office, or another officer of compliance
 * there, makes it hold.
 */
@Service
public class PackDesk {
    static final Duration LOOKS_BACK = Duration.ofDays(30);
    private static final int VERSIONS = 50;
    private static final int LONGEST_REASON = 500;

    private final RulePacks packs;
    private final PackWishes wishes;
    private final PackTrial trial;
    private final PackRows rows;
    private final Approvals approvals;
    private final Branches branches;
    private final Users users;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PackDesk(
            RulePacks packs,
            PackWishes wishes,
            PackTrial trial,
            PackRows rows,
            Approvals approvals,
            Branches branches,
            Users users,
            CurrentActor current,
            BusinessClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.packs = packs;
        this.wishes = wishes;
        this.trial = trial;
        this.rows = rows;
        this.approvals = approvals;
        this.branches = branches;
        this.users = users;
        this.current = current;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * How the parameters stand.
     *
     * @param last the last version approved, on top of which a change comes; it may still lie ahead
     * @param earliest the first day from which a change may hold
     * @param proposes whether the reader may propose one
     */
    public record Shown(RuleParameters inForce, RuleParameters last, LocalDate earliest, boolean proposes) {}

    /**
     * A version with the names of who proposed and who decided it.
     *
     * @param request the request that waits for a manager
     * @param own whether the reader may take it back
     */
    public record Past(
            PackVersion version, String by, @Nullable String decidedBy, Optional<UUID> request, boolean own) {}

    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public Shown open() {
        Instant now = clock.instant();
        return new Shown(
                packs.at(now), packs.last(), wishes.earliest(now), current.get().has(Roles.COMPLIANCE));
    }

    /** The youngest first. */
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public List<Past> versions() {
        Map<ActorId, String> names = new HashMap<>();
        return rows.all(VERSIONS).stream().map(pack -> past(pack, names)).toList();
    }

    private Past past(PackVersion pack, Map<ActorId, String> names) {
        ActorId decider = pack.decidedBy();
        boolean proposed = pack.state() == PackState.PROPOSED;
        return new Past(
                pack,
                names.computeIfAbsent(pack.proposedBy(), users::nameOf),
                decider == null ? null : names.computeIfAbsent(decider, users::nameOf),
                proposed ? request(pack).map(AskedFor::requestId) : Optional.empty(),
                proposed && pack.proposedBy().equals(current.get().id()));
    }

    /** What the change would have decided on the acts of the last thirty days. */
    @PreAuthorize("hasRole('COMPLIANCE')")
    public DryRun tryOut(PackWish wish, IntConsumer told) {
        Instant now = clock.instant();
        return trial.run(wishes.check(wish, now).proposed(), now.minus(LOOKS_BACK), now, told);
    }

    /** Puts the change before a manager of the head office, with what it would have decided. */
    @PreAuthorize("hasRole('COMPLIANCE')")
    public PackVersion propose(PackWish wish) {
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON)
            throw Refused.badInput("compliance.packs.reason", Integer.toString(LONGEST_REASON));
        Instant now = clock.instant();
        Actor actor = current.get();
        PackWishes.Checked checked = wishes.check(wish, now);
        PackVersion pack = new PackVersion(
                Ids.next(),
                checked.proposed().version(),
                checked.effectiveFrom(),
                PackState.PROPOSED,
                wish.base(),
                actor.id(),
                now,
                wish.reason().strip(),
                null,
                null,
                trial.run(checked.proposed(), now.minus(LOOKS_BACK), now, judged -> {}),
                checked.changes());
        try {
            transaction.executeWithoutResult(status -> ask(pack, head(actor), now));
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("compliance.packs.again");
        }
        return pack;
    }

    private void ask(PackVersion pack, BranchCode head, Instant now) {
        rows.insert(pack);
        approvals.ask(new Ask(
                PackSubject.KIND,
                pack.id().toString(),
                head,
                pack.proposedBy(),
                pack.reason(),
                Map.of("version", pack.name())));
        events.publishEvent(new RulePackChanged(pack, PackState.PROPOSED, pack.proposedBy(), now));
    }

    /** Only who proposed it takes it back, and only until it is decided. */
    @PreAuthorize("hasRole('COMPLIANCE')")
    public void withdraw(UUID packId) {
        PackVersion pack = rows.find(packId).orElseThrow(() -> Refused.notFound("approvals.missing"));
        UUID request = approvals
                .latest(PackSubject.KIND, packId.toString())
                .orElseThrow(() -> Refused.conflict("compliance.packs.moved", "#pack-state." + pack.state()))
                .requestId();
        approvals.withdraw(request, current.get().id());
    }

    private Optional<AskedFor> request(PackVersion pack) {
        return approvals.open(PackSubject.KIND, pack.id().toString());
    }

    private BranchCode head(Actor actor) {
        BranchCode home = actor.home();
        if (home != null) return branches.upwards(home).getLast();
        return branches.head().orElseThrow(() -> Refused.conflict("compliance.packs.head.missing"));
    }
}
