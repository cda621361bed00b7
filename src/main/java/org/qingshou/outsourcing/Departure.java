package org.qingshou.outsourcing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.gateway.AgencyAddress;
import org.qingshou.outsourcing.gateway.BuiltPackage;
import org.qingshou.outsourcing.gateway.CasePackages;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.qingshou.outsourcing.gateway.PackageOrder;
import org.qingshou.outsourcing.gateway.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens between a manager's yes and the queue: the borrower is told before the agency's first act (R-OUT-05), then
 * the package is built and queued. A notice that may not go out now, as at night, is tried again later.
 */
@Service
public class Departure {
    static final ActorId ACTOR = ActorId.system("outsourcing");
    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    static final String PURPOSE = "COLLECTION_ON_BEHALF";
    private static final Duration REST = Duration.ofMinutes(5);

    private final PlacementRepository placements;
    private final PlacementLoans loans;
    private final HandoverLog handovers;
    private final Gate gate;
    private final Cases cases;
    private final ComplianceGuard guard;
    private final CasePackages packages;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Principal principal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Map<UUID, Instant> failed = new ConcurrentHashMap<>();

    Departure(
            PlacementRepository placements,
            PlacementLoans loans,
            HandoverLog handovers,
            Gate gate,
            Cases cases,
            ComplianceGuard guard,
            CasePackages packages,
            Outbox outbox,
            Timeline timeline,
            Principal principal,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.placements = placements;
        this.loans = loans;
        this.handovers = handovers;
        this.gate = gate;
        this.cases = cases;
        this.guard = guard;
        this.packages = packages;
        this.outbox = outbox;
        this.timeline = timeline;
        this.principal = principal;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Moves everything on that is approved; one that cannot move delays no other. */
    public void advanceAll() {
        Instant now = clock.instant();
        failed.values().removeIf(until -> until.isBefore(now));
        for (UUID id : placements.idsIn(EnumSet.of(PlacementState.APPROVED, PlacementState.NOTIFIED))) {
            if (failed.containsKey(id)) continue;
            try {
                advance(id);
            } catch (RuntimeException e) {
                failed.put(id, now.plus(REST));
                LOG.error("placement {} cannot leave; tried again in {}", id, REST, e);
            }
        }
    }

    /** Moves this one on as far as it goes now. */
    void advance(UUID id) {
        Placement placement = placements.findById(id).orElseThrow();
        if (placement.state() == PlacementState.APPROVED) tell(id, cases.get(placement.theCase()));
        transaction.executeWithoutResult(status -> placements
                .locked(id)
                .filter(found -> found.state() == PlacementState.NOTIFIED)
                .ifPresent(this::leave));
    }

    /** The act by which the borrower is told; shown on screens with what the guard says of it. */
    static ProposedAct notice(CaseView theCase) {
        return new ProposedAct(
                theCase.id(),
                theCase.person(),
                theCase.branch(),
                ContactAction.NOTICE_AGENCY,
                Purpose.INFORM,
                null,
                null,
                null,
                ACTOR);
    }

    private void tell(UUID id, CaseView theCase) {
        Instant now = clock.instant();
        ProposedAct act = notice(theCase);
        // Asked without writing first, because a refusal each minute of the night would fill the register.
        if (!guard.preview(act, now).allowed()) return;
        if (!(guard.clear(act, now, "R-OUT-05") instanceof Clearance.Cleared cleared)) return;
        transaction.executeWithoutResult(status -> {
            Optional<Placement> found = placements.locked(id).filter(p -> p.state() == PlacementState.APPROVED);
            if (found.isEmpty()) {
                guard.abandon(cleared.id(), now);
                return;
            }
            guard.done(cleared, false, now);
            Placement placement = found.get();
            events.publishEvent(placement.notified(cleared, ACTOR, now));
            timeline.add(
                    theCase.id(),
                    now,
                    Timeline.Kind.AGENCY,
                    ACTOR,
                    "outsourcing.timeline.notified",
                    null,
                    gate.agency(placement.agencyCode()).name());
        });
    }

    private void leave(Placement placement) {
        Instant now = clock.instant();
        CaseView theCase = cases.get(placement.theCase());
        List<?> obstacles = gate.recheck(theCase, placement.agencyCode());
        if (theCase.state() == CaseState.CLOSED || !obstacles.isEmpty()) {
            events.publishEvent(placement.cancel("RCL_MISPLACED", ACTOR, now));
            loans.close(placement.getId());
            timeline.add(theCase.id(), now, Timeline.Kind.AGENCY, ACTOR, "outsourcing.timeline.stopped", null);
            return;
        }
        Instant until = now.plus(principal.offerFor());
        LocalDate expires = LocalDate.ofInstant(now, BusinessClock.DEFAULT_ZONE).plusDays(principal.termDays());
        BuiltPackage built = packages.build(order(placement, theCase, until, expires, now));
        events.publishEvent(placement.queued(built, until, expires, ACTOR, now));
        handovers.write(placement.getId(), placement.agencyCode(), built, PURPOSE, ACTOR, now);
        cases.placed(theCase.id(), placement.agencyCode(), ACTOR, now);
        outbox.queue(
                placement.getId(),
                GatewayKinds.PLACE,
                placement.agencyCode(),
                placement.getId().toString(),
                1,
                built.wire(),
                ACTOR);
    }

    private PackageOrder order(Placement placement, CaseView theCase, Instant until, LocalDate expires, Instant now) {
        AgencyInfo agency = gate.agency(placement.agencyCode());
        ActorId checker = placement.checker();
        Instant approvedAt = placement.approvedAt();
        if (checker == null || approvedAt == null)
            throw Refused.conflict("outsourcing.moved", "#placement-state." + placement.state());
        return new PackageOrder(
                placement.getId(),
                theCase,
                loans.of(placement.getId()),
                placement.round(),
                placement.batchNo(),
                new PackageOrder.Terms(
                        new AgencyAddress(agency.code(), agency.endpoint(), agency.encryptionKey()),
                        agency.feeMode(),
                        agency.tariffId(),
                        agency.channels(),
                        agency.regions(),
                        agency.dataCategories(),
                        until,
                        expires),
                placement.maker(),
                checker,
                approvedAt,
                null,
                now);
    }
}
