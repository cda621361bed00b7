package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.qingshou.outsourcing.gateway.AgencyAddress;
import org.qingshou.outsourcing.gateway.BuiltPackage;
import org.qingshou.outsourcing.gateway.PlacementOutcomes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A placement after it has left: what the deliveries and the agency make of it, until the case comes home. */
@Service
class PlacementLife implements PlacementOutcomes {
    private static final Set<PlacementState> UNDELIVERED = EnumSet.of(PlacementState.QUEUED, PlacementState.SENT);

    private final PlacementRepository placements;
    private final PlacementLoans loans;
    private final HandoverLog handovers;
    private final Agencies agencies;
    private final Cases cases;
    private final Timeline timeline;
    private final Notices notices;
    private final Users users;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PlacementLife(
            PlacementRepository placements,
            PlacementLoans loans,
            HandoverLog handovers,
            Agencies agencies,
            Cases cases,
            Timeline timeline,
            Notices notices,
            Users users,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.placements = placements;
        this.loans = loans;
        this.handovers = handovers;
        this.agencies = agencies;
        this.cases = cases;
        this.timeline = timeline;
        this.notices = notices;
        this.users = users;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public AgencyAddress address(String agencyCode) {
        AgencyInfo agency =
                agencies.find(agencyCode).orElseThrow(() -> Refused.notFound("outsourcing.agency.unknown", agencyCode));
        return new AgencyAddress(agency.code(), agency.endpoint(), agency.encryptionKey());
    }

    @Override
    @Transactional
    public void take(UUID id) {
        placements.locked(id);
    }

    @Override
    @Transactional
    public void offered(UUID id, @Nullable String remoteId) {
        undelivered(id).ifPresent(placement -> {
            events.publishEvent(placement.offered(remoteId, Departure.ACTOR, clock.instant()));
            tell(placement, Departure.ACTOR, "outsourcing.timeline.offered");
        });
    }

    @Override
    @Transactional
    public void sentAs(UUID id, BuiltPackage sent) {
        placements
                .findById(id)
                .ifPresent(placement -> handovers.write(
                        id, placement.agencyCode(), sent, Departure.PURPOSE, Departure.ACTOR, clock.instant()));
    }

    @Override
    @Transactional
    public void maySent(UUID id) {
        placements
                .locked(id)
                .filter(placement -> placement.state() == PlacementState.QUEUED)
                .ifPresent(placement -> events.publishEvent(placement.sent(Departure.ACTOR, clock.instant())));
    }

    @Override
    @Transactional
    public void refused(UUID id, int status, String reason) {
        undelivered(id).ifPresent(placement -> {
            String said = reason.isBlank() ? "HTTP " + status : "HTTP " + status + ": " + reason;
            events.publishEvent(placement.decline(said, Departure.ACTOR, clock.instant()));
            home(placement, "AGENCY_REFUSED", Departure.ACTOR);
            notices.tell(
                    managers(placement),
                    route(placement),
                    "outsourcing.notice.refused",
                    cases.get(placement.theCase()).caseNo(),
                    said);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean recalled(UUID id) {
        return placements.findById(id).stream()
                .anyMatch(placement ->
                        placement.recalledAt() != null || !placement.state().open());
    }

    @Override
    @Transactional
    public void recallArrived(UUID id) {
        placements
                .locked(id)
                .filter(placement -> placement.state() == PlacementState.RECALL_REQUESTED)
                .ifPresent(placement -> {
                    events.publishEvent(placement.returned(placement.recallReason(), Departure.ACTOR, clock.instant()));
                    home(placement, placement.recallReason(), Departure.ACTOR);
                });
    }

    @Override
    @Transactional
    public void needsPerson(UUID id, String messageKind) {
        placements
                .findById(id)
                .ifPresent(placement -> notices.tell(
                        managers(placement),
                        "outsourcing",
                        "outsourcing.notice.needsPerson",
                        cases.get(placement.theCase()).caseNo(),
                        "#message-kind." + messageKind));
    }

    /** The agency takes the case; from now on it may act. */
    void accept(Placement placement, ActorId by, Instant at) {
        events.publishEvent(placement.accept(by, at));
        events.publishEvent(placement.activate(by, at));
        tell(placement, by, "outsourcing.timeline.accepted");
    }

    void decline(Placement placement, String reason, ActorId by, Instant at) {
        events.publishEvent(placement.decline(reason, by, at));
        home(placement, reason, by);
    }

    /** The agency gives the case back; after a full recovery the placement is completed. */
    void giveBack(Placement placement, GivenBack why, ActorId by, Instant at) {
        String reason = why.name();
        events.publishEvent(
                why == GivenBack.RET_FULL ? placement.completed(reason, by, at) : placement.returned(reason, by, at));
        home(placement, reason, by);
    }

    /** The debt is no longer with the agency, and the case comes home. */
    void home(Placement placement, String reason, ActorId by) {
        loans.close(placement.getId());
        cases.returned(placement.theCase(), reason, by, clock.instant());
    }

    void tell(Placement placement, ActorId by, String key, String... more) {
        String[] args = new String[more.length + 1];
        args[0] = agencies.find(placement.agencyCode()).map(AgencyInfo::name).orElse(placement.agencyCode());
        System.arraycopy(more, 0, args, 1, more.length);
        timeline.add(placement.theCase(), clock.instant(), Timeline.Kind.AGENCY, by, key, null, args);
    }

    private Optional<Placement> undelivered(UUID id) {
        return placements.locked(id).filter(placement -> UNDELIVERED.contains(placement.state()));
    }

    private List<ActorId> managers(Placement placement) {
        CaseView theCase = cases.get(placement.theCase());
        return users.ofBranch(theCase.branch(), Roles.MANAGER).stream()
                .map(UserInfo::id)
                .toList();
    }

    private static String route(Placement placement) {
        return "cases/" + placement.theCase();
    }
}
