package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Visits that are planned, and what becomes of them. */
@Component
class VisitPlans {
    private final CaseBook cases;
    private final VisitRows rows;
    private final Timeline timeline;
    private final FieldCipher cipher;
    private final Branches branches;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    VisitPlans(
            CaseBook cases,
            VisitRows rows,
            Timeline timeline,
            FieldCipher cipher,
            Branches branches,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.timeline = timeline;
        this.cipher = cipher;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
    }

    /** In the caller's transaction. */
    UUID plan(
            CaseView header,
            PersonId person,
            ContactAction action,
            Purpose purpose,
            ActorId first,
            ActorId second,
            String place,
            LocalDate on) {
        Instant at = clock.instant();
        if (on.isBefore(branches.day(header.branch(), at))) throw Refused.badInput("cases.visit.past");
        if (place.isBlank()) throw Refused.badInput("cases.visit.place");
        CollectionCase theCase = cases.open(header.id());
        UUID id = Ids.next();
        rows.saveAndFlush(new VisitPlan(
                id,
                header.id().value(),
                person.value(),
                action,
                purpose,
                on,
                first,
                second,
                cipher.seal(place, id),
                at));
        theCase.next("VISIT", on);
        cases.save(theCase);
        timeline.add(
                header.id(),
                at,
                Timeline.Kind.CONTACT,
                first,
                "timeline.visit.planned",
                null,
                TextArgs.key("contact-action." + action),
                on.toString());
        events.publishEvent(new CaseChanged(
                header.id(),
                "visit.planned",
                Map.of("visit", id.toString(), "action", action.name(), "on", on.toString()),
                first,
                at));
        return id;
    }

    /** The visit was made: the oldest plan for this person is fulfilled by it. */
    void done(CaseId caseId, PersonId person, UUID contactId) {
        rows.planned(caseId.value(), person.value()).stream().findFirst().ifPresent(plan -> {
            plan.done(contactId);
            rows.saveAndFlush(plan);
        });
    }
}
