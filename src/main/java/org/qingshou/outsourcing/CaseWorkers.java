package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.compliance.StaffLimits.Finding;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency names which of its people works a case (R-OUT-15), by its interface or on its page. */
@Component
class CaseWorkers {
    private final PlacementRepository placements;
    private final AgencyStaff staff;
    private final PlacementLife life;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CaseWorkers(
            PlacementRepository placements,
            AgencyStaff staff,
            PlacementLife life,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.placements = placements;
        this.staff = staff;
        this.life = life;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Who does not work there is refused; with whom something else is wrong is named all the same, and the guard asks for
     * a reason at each act.
     *
     * @return what stands against the person named
     */
    @Transactional
    public Optional<Finding> name(String agency, UUID placementId, String number, ActorId by) {
        Placement placement = placements
                .locked(placementId)
                .filter(found -> found.agencyCode().equals(agency))
                .orElseThrow(() -> Refused.notFound("outsourcing.api.unknown"));
        if (!placement.state().worked())
            throw Refused.conflict("outsourcing.moved", "#placement-state." + placement.state());
        StaffMember member = staff.find(agency, number)
                .filter(StaffMember::active)
                .orElseThrow(() -> Refused.badInput("outsourcing.staff.unknown", number));
        Instant now = clock.instant();
        if (placement.workedBy(member.number())) {
            events.publishEvent(new WorkerNamed(placementId, placement.theCase(), agency, member.number(), by, now));
            life.tell(placement, by, "outsourcing.timeline.worker", member.number());
        }
        return staff.finding(member);
    }
}
