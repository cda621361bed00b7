package org.qingshou.messages;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.cases.Cases;
import org.qingshou.cases.SentContacts;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Persons;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an attempt means for the message, its case and whoever planned it; runs in the transaction that records the attempt. */
@Component
class MessageOutcomes {
    static final ActorId ACTOR = ActorId.system("messages");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration SAME = Duration.ofMinutes(1);

    private final MessageRows rows;
    private final SentContacts contacts;
    private final Persons persons;
    private final Cases cases;
    private final ComplianceGuard guard;
    private final Timeline timeline;
    private final Notices notices;
    private final Branches branches;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MessageOutcomes(
            MessageRows rows,
            SentContacts contacts,
            Persons persons,
            Cases cases,
            ComplianceGuard guard,
            Timeline timeline,
            Notices notices,
            Branches branches,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.contacts = contacts;
        this.persons = persons;
        this.cases = cases;
        this.guard = guard;
        this.timeline = timeline;
        this.notices = notices;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
    }

    /** It has left. Told twice, it is recorded once. */
    void sent(UUID id, @Nullable String remoteId) {
        BorrowerMessage message = rows.get(id);
        Instant now = clock.instant();
        if (!rows.sent(id, remoteId, now)) return;
        UUID clearance = message.clearanceId();
        Instant cleared = message.clearedAt();
        if (clearance == null || cleared == null) throw new IllegalStateException(id + " left without clearance");
        UUID contact = contacts.left(
                act(message),
                clearance,
                message.point(),
                message.noticeNo(),
                message.kind().hasText() ? message.text() : null,
                cleared,
                message.plannedBy());
        rows.contact(id, contact);
        publish(message, "borrower-message.sent", Map.of("kind", message.kind().name()));
    }

    /** The act as it was, on the number as it stands. */
    ProposedAct act(BorrowerMessage message) {
        return message.act(persons.contactPoints(message.person()).stream()
                .filter(point -> point.id().equals(message.point()))
                .map(ContactPoint::index)
                .findFirst()
                .orElseThrow());
    }

    void failed(UUID id, String code) {
        ended(id, MessageState.FAILED, code, "messages.notice.failed");
    }

    void withheld(UUID id, String why) {
        BorrowerMessage message = rows.get(id);
        // One that may have left before waits for a person as it is; its outbox says so next.
        if (message.doubtSince() == null) ended(id, MessageState.WITHHELD, why, "messages.notice.withheld");
    }

    private void ended(UUID id, MessageState state, String why, String notice) {
        BorrowerMessage message = rows.get(id);
        if (!rows.move(id, state, why, MessageState.WAITING)) return;
        abandon(message);
        tell(message, state, why);
        notices.tell(
                List.of(message.plannedBy()),
                "cases/" + message.caseId(),
                notice,
                cases.get(message.caseId()).caseNo());
        publish(
                message,
                state == MessageState.FAILED ? "borrower-message.failed" : "borrower-message.withheld",
                Map.of("why", why));
    }

    private void tell(BorrowerMessage message, MessageState state, String why) {
        boolean guarded = why.equals(Why.GUARD) && !message.breaches().isEmpty();
        String reason = guarded
                ? "#rule." + message.breaches().getFirst().ruleId() + ".title"
                : state == MessageState.FAILED ? why : "#messages.why." + why;
        timeline.add(
                message.caseId(),
                clock.instant(),
                Timeline.Kind.CONTACT,
                ACTOR,
                state == MessageState.FAILED ? "messages.told.failed" : "messages.told.withheld",
                null,
                "#contact-action." + message.action(),
                reason);
    }

    void postponed(UUID id, Instant until) {
        BorrowerMessage message = rows.get(id);
        rows.postponed(id, until);
        if (Duration.between(message.dueAt(), until).abs().compareTo(SAME) <= 0) return;
        timeline.add(
                message.caseId(),
                clock.instant(),
                Timeline.Kind.CONTACT,
                ACTOR,
                "messages.told.postponed",
                null,
                "#contact-action." + message.action(),
                MOMENT.format(until.atZone(branches.zone(message.branch()))));
    }

    void maybeSent(UUID id) {
        rows.doubted(id, clock.instant());
    }

    /** It has not left for certain. */
    void notSent(UUID id, boolean known) {
        BorrowerMessage message = rows.get(id);
        if (known) rows.doubted(id, null);
        if (known || message.doubtSince() == null) abandon(message);
    }

    /** @return whether somebody must look who has not been told */
    boolean stuck(UUID id, String why) {
        BorrowerMessage message = rows.get(id);
        if (!rows.move(id, MessageState.STUCK, why, MessageState.WAITING)) return false;
        notices.tell(
                List.of(message.plannedBy()),
                "cases/" + message.caseId(),
                "messages.notice.stuck",
                cases.get(message.caseId()).caseNo());
        publish(message, "borrower-message.stuck", Map.of("why", why));
        return true;
    }

    private void abandon(BorrowerMessage message) {
        UUID clearance = message.clearanceId();
        if (clearance != null) guard.abandon(clearance, clock.instant());
    }

    private void publish(BorrowerMessage message, String action, Map<String, String> facts) {
        events.publishEvent(new MessageMoved(message.id(), action, facts, ACTOR, clock.instant()));
    }
}
