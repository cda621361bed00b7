package org.qingshou.cases;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserInfo;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.compliance.ActPermits;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Previews;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Ruling;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.PartyRole;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls, visits and notices as the case page does them: previewed, cleared at the moment they begin, recorded or given
 * up. The clearance commits by itself before the act begins; recording it is one transaction.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class ContactDesk {
    private final CaseRights access;
    private final CasePeople people;
    private final ActDrafts drafts;
    private final ComplianceGuard guard;
    private final ContactBook contacts;
    private final CallStatements statements;
    private final VisitPlans visits;
    private final PositionDesk positions;
    private final ActPermits permits;
    private final EvidenceStore evidence;
    private final ContactFiles files;
    private final CodeCatalogue codes;
    private final BusinessClock clock;

    ContactDesk(
            CaseRights access,
            CasePeople people,
            ActDrafts drafts,
            ComplianceGuard guard,
            ContactBook contacts,
            CallStatements statements,
            VisitPlans visits,
            PositionDesk positions,
            ActPermits permits,
            EvidenceStore evidence,
            ContactFiles files,
            CodeCatalogue codes,
            BusinessClock clock) {
        this.access = access;
        this.people = people;
        this.drafts = drafts;
        this.guard = guard;
        this.contacts = contacts;
        this.statements = statements;
        this.visits = visits;
        this.positions = positions;
        this.permits = permits;
        this.evidence = evidence;
        this.files = files;
        this.codes = codes;
        this.clock = clock;
    }

    /** A number that may be called, with what the guard says for each purpose, first the usual one. */
    public record CallChoice(PersonLine person, ContactPoint point, List<Said> purposes) {}

    /** The guard's word on one purpose, beforehand. */
    public record Said(Purpose purpose, Ruling ruling) {}

    public List<CallChoice> calls(CaseId id) {
        CaseView header = access.header(id);
        Previews previews = guard.previews(clock.instant());
        ActorId by = access.actor().id();
        return people.of(header).stream()
                .flatMap(person -> person.points().stream()
                        .filter(ActDrafts::callable)
                        .map(point -> new CallChoice(
                                person,
                                point,
                                CallAction.of(person.role()).purposes().stream()
                                        .map(purpose -> new Said(
                                                purpose, previews.of(drafts.call(header, person, point, purpose, by))))
                                        .toList())))
                .toList();
    }

    public Clearance startCall(CaseId id, UUID contactPointId, Purpose purpose) {
        return startCall(id, contactPointId, purpose, null);
    }

    /** @param why the reason to go on where a rule only warns */
    public Clearance startCall(CaseId id, UUID contactPointId, Purpose purpose, @Nullable String why) {
        CaseView header = access.header(id);
        CasePeople.Reached reached = people.reached(header, contactPointId);
        if (!ActDrafts.callable(reached.point())) throw Refused.conflict("cases.point.dead");
        return guard.clear(drafts.call(header, reached.person(), reached.point(), purpose), clock.instant(), why);
    }

    /** From when in the evening nobody is called or visited. */
    public LocalTime quietFrom() {
        return guard.limits(clock.instant()).quietFrom();
    }

    /** What a call to a person of this role may have come to. */
    public OutcomeChoice callOutcomes(PartyRole role) {
        boolean third = CallAction.of(role).third();
        return OutcomeChoice.of(codes.now(), third ? CaseCodes.CALL_THIRD : CaseCodes.CALL);
    }

    public OutcomeChoice visitOutcomes() {
        return OutcomeChoice.of(codes.now(), CaseCodes.VISIT);
    }

    /** @param said how the call began; {@link CallStatement#NONE} where nobody answered */
    @Transactional
    public UUID recordCall(Clearance.Cleared clearance, UUID contactPointId, ContactForm form, CallStatement said) {
        ActorId by = own(clearance);
        chosen(form);
        List<String> warned = statements.check(clearance.act(), form.outcome(), said);
        Instant at = clock.instant();
        UUID contact = contacts.record(clearance, form.done(at, null, contactPointId, null), by);
        statements.add(contact, clearance.act(), said, warned, by, at);
        return contact;
    }

    /** What the bank offers, and why somebody will not pay. */
    private void chosen(ContactForm form) {
        codes.check(form.outcome().textKey());
        if (!form.outcome().refuses()) return;
        RefusalReason refusal = form.refusal();
        if (refusal == null) throw Refused.badInput("cases.refusal.missing");
        codes.check(refusal.textKey());
    }

    /** Kinds of visits that the bank makes, the usual first. */
    public List<ContactAction> visitKinds() {
        return codes.now().choice(CaseCodes.ACTION).all().stream()
                .map(ContactAction::valueOf)
                .filter(action -> action.isVisit() && action != ContactAction.VISIT_VILLAGE_OFFICE)
                .toList();
    }

    public List<UserInfo> colleagues(CaseId id) {
        return drafts.colleagues(access.header(id));
    }

    public Ruling previewVisit(
            CaseId id, PersonId person, ContactAction action, Purpose purpose, @Nullable ActorId second) {
        return guard.preview(visit(access.header(id), person, action, purpose, second), clock.instant());
    }

    /** Judged at the moment of the visit, not of planning it. */
    @Transactional
    public UUID planVisit(
            CaseId id,
            PersonId person,
            ContactAction action,
            Purpose purpose,
            ActorId second,
            String place,
            LocalDate on) {
        CaseView header = access.header(id);
        codes.check(CaseCodes.key(action));
        visit(header, person, action, purpose, second);
        return visits.plan(header, person, action, purpose, access.actor().id(), second, place, on, null);
    }

    /** Whether a manager's yes would open what the guard refuses. */
    public boolean askable(Ruling ruling) {
        return permits.askable(ruling);
    }

    /** Asks a manager for a visit that a rule lets pass only so; it is held until then and judged again when it begins. */
    @Transactional
    public UUID askVisit(CaseId id, VisitWish wish, LocalDate on, String reason) {
        CaseView header = access.header(id);
        codes.check(CaseCodes.key(wish.action()));
        ProposedAct act = visit(header, wish.person(), wish.action(), wish.purpose(), wish.second());
        UUID permit = permits.ask(act, header.caseNo(), on, reason, clock.instant());
        ActorId first = access.actor().id();
        return visits.plan(
                header, wish.person(), wish.action(), wish.purpose(), first, wish.second(), wish.place(), on, permit);
    }

    /** Asks a manager for a call that a rule lets pass only so, such as a second one to a third person. */
    @Transactional
    public UUID askCall(CaseId id, UUID contactPointId, Purpose purpose, LocalDate on, String reason) {
        CaseView header = access.header(id);
        CasePeople.Reached reached = people.reached(header, contactPointId);
        ProposedAct act = drafts.call(header, reached.person(), reached.point(), purpose);
        return permits.ask(act, header.caseNo(), on, reason, clock.instant());
    }

    public Clearance startVisit(
            CaseId id, PersonId person, ContactAction action, Purpose purpose, @Nullable ActorId second) {
        return startVisit(id, person, action, purpose, second, null);
    }

    /** @param why the reason to go on where a rule only warns */
    public Clearance startVisit(
            CaseId id,
            PersonId person,
            ContactAction action,
            Purpose purpose,
            @Nullable ActorId second,
            @Nullable String why) {
        CaseView header = access.header(id);
        // What was planned before the bank gave it up is still made.
        if (!visits.planned(id, person, action)) codes.check(CaseCodes.key(action));
        return guard.clear(visit(header, person, action, purpose, second), clock.instant(), why);
    }

    private ProposedAct visit(
            CaseView header, PersonId person, ContactAction action, Purpose purpose, @Nullable ActorId second) {
        if (!action.isVisit()) throw new IllegalArgumentException("no visit: " + action);
        if (second != null
                && drafts.colleagues(header).stream()
                        .noneMatch(colleague -> colleague.id().equals(second)))
            throw Refused.badInput("cases.visit.second");
        people.person(header, person);
        return drafts.visit(header, person, action, purpose, second);
    }

    @Transactional
    public UUID recordVisit(
            Clearance.Cleared clearance,
            ContactForm form,
            VisitDetails details,
            String place,
            @Nullable UUID contactPointId) {
        return recordVisit(clearance, form, details, place, contactPointId, null);
    }

    /** @param position where the visitor stood, if they have agreed to its being taken */
    @Transactional
    public UUID recordVisit(
            Clearance.Cleared clearance,
            ContactForm form,
            VisitDetails details,
            String place,
            @Nullable UUID contactPointId,
            @Nullable VisitPosition position) {
        ActorId by = own(clearance);
        chosen(form);
        if (position != null) positions.check(position);
        if (!details.idShown() && !form.outcome().aborted()) throw Refused.badInput("cases.visit.id");
        details.check(clearance.act().action(), form.outcome());
        files.check(form);
        Contacts.Done done = form.done(clock.instant(), clearance.act().secondStaff(), contactPointId, place);
        UUID contact = contacts.record(clearance, done, details, null, by);
        files.addFurther(contact, form.furtherEvidence());
        visits.done(clearance.act().caseId(), clearance.act().personId(), contact);
        if (position != null) positions.add(clearance.act().caseId(), contact, position);
        return contact;
    }

    public Clearance startNotice(CaseId id, PersonId person, boolean announcesSuit) {
        return startNotice(id, person, announcesSuit, null);
    }

    /**
     * @param announcesSuit whether the notice says that a court will be asked to order payment
     * @param why the reason to go on where a rule only warns
     */
    public Clearance startNotice(CaseId id, PersonId person, boolean announcesSuit, @Nullable String why) {
        CaseView header = access.header(id);
        return guard.clear(drafts.notice(header, people.person(header, person), announcesSuit), clock.instant(), why);
    }

    /** A notice that has been brought to its addressee, with the way it went and what proves the arrival. */
    @Transactional
    public UUID recordNotice(Clearance.Cleared clearance, ContactForm form, ServiceMethod method) {
        ActorId by = own(clearance);
        codes.check(form.outcome().textKey());
        if (!method.outcomes().contains(form.outcome())) throw Refused.badInput("cases.notice.method");
        if (form.evidenceId() == null && form.outcome().debtorReached())
            throw Refused.badInput("cases.notice.evidence");
        return contacts.record(clearance, form.done(clock.instant(), null, null, null), null, method, by);
    }

    /** The act was not begun or came to nothing; what was reserved is free again. */
    @Transactional
    public void abandon(Clearance.Cleared clearance) {
        own(clearance);
        guard.abandon(clearance.id(), clock.instant());
    }

    /** Takes a file as evidence for what is being recorded in this case. */
    public UUID attach(CaseId id, String kind, String fileName, String mime, InputStream in) throws IOException {
        access.header(id);
        return evidence.store(kind, fileName, mime, in, access.actor().id(), clock.instant())
                .id();
    }

    private ActorId own(Clearance.Cleared clearance) {
        access.header(clearance.act().caseId());
        ActorId actor = access.actor().id();
        if (!clearance.act().actor().equals(actor)) throw new AccessDeniedException("cleared for another");
        return actor;
    }
}
