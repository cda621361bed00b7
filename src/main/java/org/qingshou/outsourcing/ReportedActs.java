package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.ComplaintKind;
import org.qingshou.cases.Contacts;
import org.qingshou.cases.Promises;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Ruling;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.springframework.stereotype.Component;

/** What each kind of report does in the house. */
@Component
class ReportedActs {
    private static final int LONGEST_REFERENCE = 80;

    private final AgencyPersons persons;
    private final ComplianceGuard guard;
    private final Cases cases;
    private final Contacts contacts;
    private final Promises promises;
    private final PaymentClaims claims;
    private final PlacementLife life;
    private final ReportedNotes notes;
    private final BusinessClock clock;

    ReportedActs(
            AgencyPersons persons,
            ComplianceGuard guard,
            Cases cases,
            Contacts contacts,
            Promises promises,
            PaymentClaims claims,
            PlacementLife life,
            ReportedNotes notes,
            BusinessClock clock) {
        this.persons = persons;
        this.guard = guard;
        this.cases = cases;
        this.contacts = contacts;
        this.promises = promises;
        this.claims = claims;
        this.life = life;
        this.notes = notes;
        this.clock = clock;
    }

    /** @return ids of the rules that a reported contact broke */
    List<String> apply(Placement placement, Event event) {
        ActorId agency = ActorId.agency(placement.agencyCode());
        Instant now = clock.instant();
        switch (event.kind()) {
            case ACCEPTED -> life.accept(placement, agency, now);
            case DECLINED ->
                life.decline(
                        placement, code(Decline.class, event.reason(), "reason").name(), agency, now);
            case RETURNED -> life.giveBack(placement, code(GivenBack.class, event.reason(), "reason"), agency, now);
            case CONTACT -> {
                return contact(placement, event, agency);
            }
            case PROMISE -> promise(placement, event, agency);
            case PAYMENT_CLAIM ->
                claims.add(
                        placement,
                        money(event.amount()),
                        required(event.paidOn(), "paidOn"),
                        text(event.reference(), "reference"),
                        agency,
                        now);
            case COMPLAINT ->
                notes.complaint(placement, code(ComplaintKind.class, event.code(), "code"), event.note(), agency);
            case VISIT_NOTE -> notes.visit(placement, required(event.note(), "note"), agency);
            case EXTENSION_REQUEST ->
                notes.extension(placement, code(Extension.class, event.reason(), "reason"), agency);
            case DELETION_CERTIFICATE -> notes.deleted(placement, text(event.reference(), "reference"), agency);
        }
        return List.of();
    }

    private List<String> contact(Placement placement, Event event, ActorId agency) {
        CaseView theCase = cases.get(placement.theCase());
        PersonId person = persons.of(placement.getId(), theCase, event.personToken());
        ContactAction action = code(ContactAction.class, event.action(), "action");
        Purpose purpose = code(Purpose.class, event.purpose(), "purpose");
        String outcome = required(event.outcome(), "outcome");
        ProposedAct act = new ProposedAct(
                theCase.id(),
                person,
                theCase.branch(),
                action,
                purpose,
                persons.index(person, event.contactRef()),
                null,
                placement.agencyCode(),
                agency);
        Ruling ruling =
                guard.happened(act, required(event.connected(), "connected"), event.occurredAt(), event.clearanceId());
        contacts.recordOfAgency(
                theCase.id(),
                person,
                action,
                purpose,
                outcome,
                event.occurredAt(),
                placement.agencyCode(),
                event.note());
        return ruling.breaches().stream().map(RuleBreach::ruleId).distinct().toList();
    }

    private void promise(Placement placement, Event event, ActorId agency) {
        CaseView theCase = cases.get(placement.theCase());
        promises.make(
                theCase.id(),
                persons.of(placement.getId(), theCase, event.personToken()),
                money(event.amount()),
                required(event.dueOn(), "dueOn"),
                required(event.how(), "how"),
                placement.agencyCode(),
                agency,
                event.occurredAt());
    }

    private static Money money(@Nullable String amount) {
        String text = required(amount, "amount");
        if (!text.matches("\\d{1,15}\\.\\d{2}") || !Money.of(text).isPositive())
            throw Refused.badInput("outsourcing.api.value", "amount");
        return Money.of(text);
    }

    /** One of the codes that are agreed; anything else is refused, never guessed. */
    static <C extends Enum<C>> C code(Class<C> codes, @Nullable String value, String field) {
        String code = required(value, field);
        return Arrays.stream(codes.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("outsourcing.api.value", field));
    }

    private static String text(@Nullable String value, String field) {
        String text = required(value, field);
        if (text.isBlank() || text.length() > LONGEST_REFERENCE) throw Refused.badInput("outsourcing.api.value", field);
        return text;
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) throw Refused.badInput("outsourcing.api.missing", field);
        return value;
    }
}
