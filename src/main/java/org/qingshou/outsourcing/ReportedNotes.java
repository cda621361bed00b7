package org.qingshou.outsourcing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reports that people read and decide on; a grave complaint stops everything at once. */
@Component
class ReportedNotes {
    private final Timeline timeline;
    private final Cases cases;
    private final Recalls recalls;
    private final PlacementLife life;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReportedNotes(
            Timeline timeline,
            Cases cases,
            Recalls recalls,
            PlacementLife life,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.cases = cases;
        this.recalls = recalls;
        this.life = life;
        this.clock = clock;
        this.events = events;
    }

    void complaint(Placement placement, Complaint complaint, @Nullable String note, ActorId agency) {
        line(placement, agency, "outsourcing.timeline.complaint", note, "#complaint." + complaint);
        life.needsPerson(placement.getId(), "complaint");
        boolean away = placement.state().away() && placement.state() != PlacementState.RECALL_REQUESTED;
        if (!complaint.grave() || !away) return;
        recalls.recall(placement.getId(), RecallReason.RCL_COMPLAINT.name(), Departure.ACTOR);
        boolean held = cases.holds(placement.theCase(), clock.today()).stream()
                .anyMatch(hold -> hold.code().equals("HOLD_COMPLAINT"));
        LocalDate today = clock.today();
        if (!held)
            cases.hold(
                    placement.theCase(),
                    "HOLD_COMPLAINT",
                    today,
                    null,
                    null,
                    complaint.name(),
                    Departure.ACTOR,
                    clock.instant());
    }

    void visit(Placement placement, String note, ActorId agency) {
        line(placement, agency, "outsourcing.timeline.visit", note);
    }

    void extension(Placement placement, Extension reason, ActorId agency) {
        line(placement, agency, "outsourcing.timeline.extension", null, "#extension." + reason);
        life.needsPerson(placement.getId(), "extension");
    }

    void deleted(Placement placement, String certificate, ActorId agency) {
        events.publishEvent(placement.purged(certificate, agency, clock.instant()));
        line(placement, agency, "outsourcing.timeline.deleted", null, certificate);
    }

    private void line(Placement placement, ActorId agency, String key, @Nullable String note, String... args) {
        timeline.add(placement.theCase(), clock.instant(), Timeline.Kind.AGENCY, agency, key, note, args);
    }
}
