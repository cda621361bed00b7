package org.qingshou.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts by messages and letters that have left. That one has left is known when somebody has taken it; what came of it
 * is told later, or never, so it is the one contact whose outcome still moves.
 */
@Service
public class SentContacts {
    private final CaseBook cases;
    private final ContactRows rows;
    private final ComplianceGuard guard;
    private final Timeline timeline;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher events;

    SentContacts(
            CaseBook cases,
            ContactRows rows,
            ComplianceGuard guard,
            Timeline timeline,
            BusinessClock clock,
            JdbcClient jdbc,
            FieldCipher cipher,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.guard = guard;
        this.timeline = timeline;
        this.clock = clock;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.events = events;
    }

    /**
     * Records that it left, and counts it. Where its clearance has run out meanwhile, because it was long in doubt whether
     * it had left, it is counted all the same.
     *
     * @param at when it left
     * @param noticeNo of a letter the number of the notice in it
     * @param text what it says, word for word; null for a letter
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID left(
            ProposedAct act,
            UUID clearanceId,
            UUID contactPointId,
            @Nullable String noticeNo,
            @Nullable String text,
            Instant at,
            ActorId by) {
        guard.open(clearanceId, clock.instant())
                .ifPresentOrElse(
                        open -> guard.done(open, false, at), () -> guard.happened(act, false, at, clearanceId));
        boolean letter = act.action().channel() == Channel.LETTER;
        ContactOutcome outcome = letter ? ContactOutcome.L_POSTED : ContactOutcome.M_SENT_NO_RECEIPT;
        Contacts.Done done = new Contacts.Done(
                outcome.name(), at, null, contactPointId, null, null, null, noticeNo, null, null, null, null);
        UUID id = Ids.next();
        CollectionCase theCase = cases.locked(act.caseId());
        rows.saveAndFlush(new ContactRecord(
                        id,
                        act.caseId(),
                        act.personId(),
                        act.action(),
                        act.purpose(),
                        outcome,
                        at,
                        cases.today(theCase, at),
                        by)
                .with(clearanceId, done, null, cipher.sealNullable(text, id))
                .served(letter ? ServiceMethod.SVC_EMS : null));
        told(act, outcome, text, at, id, by);
        return id;
    }

    /**
     * Records what came of it. An answer says more than any receipt, and to ask for quiet or to dispute more than any other
     * answer: what says less leaves it as it is.
     *
     * @param outcome of the outcome catalogue; ignored where the contact has it already
     * @param proof the receipt as a file; null for an answer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(ProposedAct act, UUID contactId, String outcome, @Nullable UUID proof, Instant at, ActorId by) {
        ContactOutcome now = ContactOutcome.valueOf(outcome);
        int changed = jdbc.sql("""
                        UPDATE contact SET outcome = :o, connected = :c, debtor_reached = :d,
                            evidence_id = COALESCE(:e, evidence_id)
                        WHERE id = :id AND outcome <> :o
                          AND (outcome NOT LIKE 'M#_REPLY%' ESCAPE '#' OR :o IN ('M_REPLY_STOP', 'M_REPLY_DISPUTE'))""")
                .param("o", now.name())
                .param("c", now.connected())
                .param("d", now.debtorReached())
                .param("e", proof)
                .param("id", contactId)
                .update();
        if (changed == 1) told(act, now, null, at, contactId, by);
    }

    private void told(
            ProposedAct act, ContactOutcome outcome, @Nullable String text, Instant at, UUID contactId, ActorId by) {
        CaseId caseId = act.caseId();
        timeline.add(
                caseId,
                at,
                Timeline.Kind.CONTACT,
                by,
                "timeline.contact",
                text,
                TextArgs.key("contact-action." + act.action()),
                TextArgs.key("outcome." + outcome));
        events.publishEvent(new CaseChanged(
                caseId,
                "contact.recorded",
                Map.of(
                        "contact", contactId.toString(),
                        "action", act.action().name(),
                        "outcome", outcome.name(),
                        "channel", act.action().channel().name()),
                by,
                at));
    }
}
