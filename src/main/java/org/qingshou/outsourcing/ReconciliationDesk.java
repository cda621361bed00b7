package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.DifferenceKind.Way;
import org.qingshou.outsourcing.ReconciliationView.Cause;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comparison of both books for people: how it stands with each agency, what differs, and what is done about it. */
@Service
public class ReconciliationDesk {
    /** Characters of a note. */
    public static final int LONGEST_NOTE = 500;

    private static final String READ = "hasAnyRole('OFFICER','MANAGER','COMPLIANCE')";
    private static final Set<PlacementState> RESENDABLE =
            EnumSet.of(PlacementState.OFFERED, PlacementState.ACCEPTED, PlacementState.ACTIVE);

    private final Reconciliation reconciliation;
    private final ReconciliationRows rows;
    private final DifferenceRows differences;
    private final PlacementRepository placements;
    private final Recalls recalls;
    private final Outbox outbox;
    private final Users users;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReconciliationDesk(
            Reconciliation reconciliation,
            ReconciliationRows rows,
            DifferenceRows differences,
            PlacementRepository placements,
            Recalls recalls,
            Outbox outbox,
            Users users,
            Branches branches,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.reconciliation = reconciliation;
        this.rows = rows;
        this.differences = differences;
        this.placements = placements;
        this.recalls = recalls;
        this.outbox = outbox;
        this.users = users;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /** One line an agency that may have something of ours. */
    @PreAuthorize(READ)
    public List<ReconciliationView> agencies() {
        return rows.latest(reconciliation.concerned(), reader());
    }

    @PreAuthorize(READ)
    public List<DifferenceView> differences(boolean open, int offset, int limit) {
        return differences.page(reader(), open, offset, limit, names());
    }

    @PreAuthorize(READ)
    public int count(boolean open) {
        return differences.count(reader(), open);
    }

    @PreAuthorize(READ)
    public boolean mayAct() {
        return current.get().has(Roles.MANAGER);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Compares now; what has just moved is left out, as every day. */
    @PreAuthorize("hasRole('MANAGER')")
    public void compareNow(String agency) {
        if (!reconciliation.concerned().contains(agency)) throw Refused.notFound("outsourcing.agency.unknown", agency);
        if (!reconciliation.start(agency, Cause.BUTTON, current.get().id()))
            throw Refused.conflict("outsourcing.compare.running");
    }

    /**
     * Settles a difference. A note alone explains; the other ways act, and the next comparison shows whether it helped.
     *
     * @throws Refused where it is settled already, the way has no meaning for it, or a note says nothing
     */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void settle(UUID id, Way way, String text) {
        Actor actor = current.get();
        String note = text.strip();
        if (note.length() > LONGEST_NOTE || (way == Way.NOTE && note.isEmpty()))
            throw Refused.badInput("outsourcing.difference.note", Integer.toString(LONGEST_NOTE));
        DifferenceRows.Found found =
                differences.locked(id, reader()).orElseThrow(() -> Refused.conflict("outsourcing.difference.moved"));
        if (!found.kind().ways().contains(way)) throw Refused.badInput("outsourcing.difference.way");
        switch (way) {
            case NOTE -> {}
            case RESEND -> resend(found, actor.id());
            case RECALL -> recall(found, actor.id());
        }
        Instant now = clock.instant();
        differences.settle(id, way, note, actor.id(), now);
        events.publishEvent(
                new DifferenceSettled(found.packageId(), found.agency(), found.kind(), way, actor.id(), now));
    }

    private void resend(DifferenceRows.Found found, ActorId by) {
        Placement placement =
                placements.locked(found.packageId()).orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
        if (!RESENDABLE.contains(placement.state()))
            throw Refused.conflict("outsourcing.moved", "#placement-state." + placement.state());
        outbox.sendAgain(found.packageId(), by);
    }

    private void recall(DifferenceRows.Found found, ActorId by) {
        Placement placement = placements.locked(found.packageId()).orElse(null);
        if (placement == null || found.placement() == null)
            recalls.sendUnknown(found.packageId(), found.agency(), by, clock.instant());
        else if (PlacementState.recallable().contains(placement.state()))
            recalls.recall(found.packageId(), RecallReason.RCL_RETURN_HOME.name(), by);
        else recalls.send(placement, placement.recallReason(), by, clock.instant());
    }

    /** What is nobody's is the head office's. */
    private DifferenceRows.Reader reader() {
        Actor actor = current.get();
        BranchCode home = actor.home();
        boolean head = actor.has(Roles.MANAGER)
                && home != null
                && branches.find(home).filter(branch -> branch.parent() == null).isPresent();
        return new DifferenceRows.Reader(
                actor.branches(), head || actor.branches().all());
    }

    private UnaryOperator<@Nullable String> names() {
        Map<String, String> known = new HashMap<>();
        return login -> login == null ? null : known.computeIfAbsent(login, id -> users.nameOf(new ActorId(id)));
    }
}
