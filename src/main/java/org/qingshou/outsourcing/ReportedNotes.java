package org.qingshou.outsourcing;

import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ComplaintKind;
import org.qingshou.cases.ComplaintSource;
import org.qingshou.cases.ComplaintTold;
import org.qingshou.cases.Complaints;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reports that people read and decide on; a grave complaint stops everything at once. */
@Component
class ReportedNotes {
    private static final int LONGEST = 1000;

    private final Timeline timeline;
    private final Complaints complaints;
    private final Recalls recalls;
    private final PlacementLife life;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReportedNotes(
            Timeline timeline,
            Complaints complaints,
            Recalls recalls,
            PlacementLife life,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.complaints = complaints;
        this.recalls = recalls;
        this.life = life;
        this.clock = clock;
        this.events = events;
    }

    void complaint(Placement placement, ComplaintKind complaint, @Nullable String note, ActorId agency) {
        line(placement, agency, "outsourcing.timeline.complaint", note, "#complaint-kind." + complaint);
        life.needsPerson(placement.getId(), "complaint");
        boolean away = placement.state().away() && placement.state() != PlacementState.RECALL_REQUESTED;
        if (complaint.severity().grave() && away)
            recalls.recall(placement.getId(), RecallReason.RCL_COMPLAINT.name(), Departure.ACTOR);
        String words = note == null || note.isBlank() ? complaint.name() : note;
        ComplaintTold told = new ComplaintTold(
                complaint, ComplaintSource.AGENCY, null, words.substring(0, Math.min(LONGEST, words.length())));
        complaints.receive(placement.theCase(), told, clock.today(), agency, clock.instant());
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
