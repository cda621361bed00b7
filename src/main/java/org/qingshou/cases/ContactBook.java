package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happened, closes its clearance and does what the outcome brings with it, all or nothing. */
@Service
class ContactBook implements Contacts {
    private final CaseBook cases;
    private final ContactRows rows;
    private final ContactReader reader;
    private final NoticeRows notices;
    private final OutcomeEffects effects;
    private final Promises promises;
    private final ComplianceGuard guard;
    private final Timeline timeline;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher events;

    ContactBook(
            CaseBook cases,
            ContactRows rows,
            ContactReader reader,
            NoticeRows notices,
            OutcomeEffects effects,
            Promises promises,
            ComplianceGuard guard,
            Timeline timeline,
            FieldCipher cipher,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.reader = reader;
        this.notices = notices;
        this.effects = effects;
        this.promises = promises;
        this.guard = guard;
        this.timeline = timeline;
        this.cipher = cipher;
        this.events = events;
    }

    @Override
    @Transactional
    public UUID record(Clearance.Cleared clearance, Done done, ActorId by) {
        return record(clearance, done, null, null, by);
    }

    @Transactional
    UUID record(
            Clearance.Cleared clearance,
            Done done,
            @Nullable VisitDetails visit,
            @Nullable ServiceMethod service,
            ActorId by) {
        ProposedAct act = clearance.act();
        ContactOutcome outcome = outcome(done.outcome());
        ContactChecks.check(act, outcome, done, by);
        String notice = done.noticeNo();
        if (notice != null && notices.ofOther(notice, act.caseId(), act.personId()))
            throw Refused.badInput("cases.notice.other", notice);
        CollectionCase theCase = cases.open(act.caseId());
        UUID id = Ids.next();
        ContactAction action = ContactChecks.recordedAs(act.action(), outcome, done);
        ContactRecord contact = new ContactRecord(
                        id,
                        act.caseId(),
                        act.personId(),
                        action,
                        act.purpose(),
                        outcome,
                        done.at(),
                        cases.today(theCase, done.at()),
                        by)
                .with(clearance.id(), done, cipher.sealNullable(done.place(), id), cipher.sealNullable(done.note(), id))
                .served(service);
        if (visit != null) contact.with(visit);
        rows.saveAndFlush(contact);
        if (outcome.connected()) theCase.contacted(done.at());
        next(theCase, outcome, done);
        cases.save(theCase);
        guard.done(clearance, outcome.connected(), done.at());
        told(act.caseId(), Timeline.Kind.CONTACT, action, outcome, done.at(), done.note(), done.refusal(), by, id);
        Promised promised = done.promised();
        if (promised != null)
            promises.make(
                    act.caseId(),
                    act.personId(),
                    promised.amount(),
                    promised.dueOn(),
                    promised.how(),
                    null,
                    by,
                    done.at());
        effects.of(outcome, act, done.contactPointId(), done.note(), by, done.at());
        return id;
    }

    private static void next(CollectionCase theCase, ContactOutcome outcome, Done done) {
        LocalDate on = done.nextActionOn();
        if (on == null) return;
        theCase.next("FOLLOW_UP", on);
        if (outcome == ContactOutcome.V_AWAY_WORK) theCase.away(on);
    }

    @Override
    @Transactional
    public UUID recordOfAgency(
            CaseId caseId,
            PersonId person,
            ContactAction action,
            Purpose purpose,
            String outcomeCode,
            Instant at,
            String agencyCode,
            @Nullable String note) {
        ContactOutcome outcome = outcome(outcomeCode);
        CollectionCase theCase = cases.locked(caseId);
        ActorId agency = ActorId.agency(agencyCode);
        UUID id = Ids.next();
        rows.saveAndFlush(
                new ContactRecord(id, caseId, person, action, purpose, outcome, at, cases.today(theCase, at), agency)
                        .ofAgency(agencyCode, cipher.sealNullable(note, id)));
        if (outcome.connected()) theCase.contacted(at);
        cases.save(theCase);
        told(caseId, Timeline.Kind.AGENCY, action, outcome, at, note, null, agency, id);
        ProposedAct act = new ProposedAct(
                caseId,
                person,
                new org.qingshou.kernel.BranchCode(theCase.branchCode()),
                action,
                purpose,
                null,
                null,
                agencyCode,
                agency);
        if (theCase.state() != CaseState.CLOSED) effects.of(outcome, act, null, note, agency, at);
        return id;
    }

    @Override
    public List<Entry> ofCase(CaseId caseId) {
        return reader.ofCase(caseId);
    }

    private void told(
            CaseId caseId,
            Timeline.Kind kind,
            ContactAction action,
            ContactOutcome outcome,
            Instant at,
            @Nullable String note,
            @Nullable RefusalReason refusal,
            ActorId by,
            UUID contactId) {
        timeline.add(
                caseId,
                at,
                kind,
                by,
                refusal == null ? "timeline.contact" : "timeline.contact.refused",
                note,
                TextArgs.key("contact-action." + action),
                TextArgs.key("outcome." + outcome),
                refusal == null ? "" : TextArgs.key(refusal.textKey()));
        events.publishEvent(new CaseChanged(
                caseId,
                "contact.recorded",
                Map.of(
                        "contact", contactId.toString(),
                        "action", action.name(),
                        "outcome", outcome.name(),
                        "channel", action.channel().name()),
                by,
                at));
    }

    private static ContactOutcome outcome(String code) {
        return ContactOutcome.find(code).orElseThrow(() -> Refused.badInput("cases.outcome.unknown", code));
    }
}
