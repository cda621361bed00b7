package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.PermitChanged;
import org.qingshou.compliance.PermitState;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
            LocalDate on,
            @Nullable UUID permit) {
        Instant at = clock.instant();
        if (on.isBefore(branches.day(header.branch(), at))) throw Refused.badInput("cases.visit.past");
        if (place.isBlank()) throw Refused.badInput("cases.visit.place");
        CollectionCase theCase = cases.open(header.id());
        UUID id = Ids.next();
        VisitPlan plan = new VisitPlan(
                id,
                header.id().value(),
                person.value(),
                action,
                purpose,
                on,
                first,
                second,
                cipher.seal(place, id),
                at);
        rows.saveAndFlush(permit == null ? plan : plan.waitingFor(permit));
        if (permit == null) theCase.next("VISIT", on);
        cases.save(theCase);
        timeline.add(
                header.id(),
                at,
                Timeline.Kind.CONTACT,
                first,
                permit == null ? "timeline.visit.planned" : "timeline.visit.waiting",
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

    /** A second person has answered; in the transaction of the answer. */
    @EventListener
    public void answered(PermitChanged permit) {
        if (permit.state() != PermitState.ALLOWED && permit.state() != PermitState.DROPPED) return;
        boolean allowed = permit.state() == PermitState.ALLOWED;
        timeline.add(
                permit.caseId(),
                permit.at(),
                Timeline.Kind.APPROVAL,
                permit.actor(),
                allowed ? "timeline.permit.allowed" : "timeline.permit.dropped",
                null,
                TextArgs.key("contact-action." + permit.act()),
                String.valueOf(permit.validUntil()));
        rows.findByPermitId(permit.permitId()).ifPresent(plan -> {
            if (allowed) {
                plan.allowed();
                CollectionCase theCase = cases.locked(new CaseId(plan.caseId()));
                theCase.next("VISIT", plan.plannedFor());
                cases.save(theCase);
            } else plan.cancelled();
            rows.saveAndFlush(plan);
        });
    }

    boolean planned(CaseId caseId, PersonId person, ContactAction action) {
        return rows.planned(caseId.value(), person.value()).stream().anyMatch(plan -> plan.action() == action);
    }

    /** The visit was made: the oldest plan for this person is fulfilled by it. */
    void done(CaseId caseId, PersonId person, UUID contactId) {
        rows.planned(caseId.value(), person.value()).stream().findFirst().ifPresent(plan -> {
            plan.done(contactId);
            rows.saveAndFlush(plan);
        });
    }
}
