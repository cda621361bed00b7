package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.List;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.inbound.AgencyMessages.Broken;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.ClearanceAsked;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** Agencies ask the same guard as the bank's own people, before each act. */
@Component
class AgencyClearances {
    private final AgencyPersons persons;
    private final Cases cases;
    private final ComplianceGuard guard;
    private final RulingTexts texts;
    private final BusinessClock clock;

    AgencyClearances(
            AgencyPersons persons, Cases cases, ComplianceGuard guard, RulingTexts texts, BusinessClock clock) {
        this.persons = persons;
        this.cases = cases;
        this.guard = guard;
        this.texts = texts;
        this.clock = clock;
    }

    ClearanceAnswer ask(Placement placement, ClearanceAsked asked) {
        if (placement.state() != PlacementState.ACTIVE)
            throw Refused.conflict("outsourcing.moved", "#placement-state." + placement.state());
        CaseView theCase = cases.get(placement.theCase());
        PersonId person = persons.of(placement.getId(), theCase, asked.personToken());
        ProposedAct act = new ProposedAct(
                theCase.id(),
                person,
                theCase.branch(),
                ReportedActs.code(ContactAction.class, asked.action(), "action"),
                ReportedActs.code(Purpose.class, asked.purpose(), "purpose"),
                persons.index(person, asked.contactRef()),
                null,
                placement.agencyCode(),
                ActorId.agency(placement.agencyCode()));
        Instant now = clock.instant();
        Clearance clearance = guard.clear(act, now, asked.reason());
        Ruling ruling = clearance.ruling();
        return switch (clearance) {
            case Clearance.Cleared cleared ->
                new ClearanceAnswer(true, cleared.id(), cleared.validUntil(), ruling.callsLeftToday(), List.of(), null);
            case Clearance.Refused ignored ->
                new ClearanceAnswer(
                        false,
                        null,
                        null,
                        ruling.callsLeftToday(),
                        ruling.breaches().stream()
                                .map(breach -> new Broken(breach.ruleId(), texts.breach(breach, Texts.CHINESE)))
                                .toList(),
                        ruling.nextAllowed().orElse(null));
        };
    }
}
