package org.qingshou.messages;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.cases.BorrowerWord;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.ComplaintKind;
import org.qingshou.cases.ComplaintSource;
import org.qingshou.cases.ComplaintTold;
import org.qingshou.cases.Complaints;
import org.qingshou.cases.DisputeKind;
import org.qingshou.cases.SentContacts;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.Persons;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people answer to messages: whoever asks to be left alone is, a complaint is one from the moment it came, and of
 * everything the officer hears.
 */
@Service
class Replies {
    private static final ActorId ACTOR = MessageOutcomes.ACTOR;

    private final MessageRows messages;
    private final ReplyRows rows;
    private final MessageOutcomes outcomes;
    private final SentContacts contacts;
    private final BorrowerWord word;
    private final Complaints complaints;
    private final ComplianceGuard guard;
    private final Persons persons;
    private final Cases cases;
    private final Branches branches;
    private final Timeline timeline;
    private final Notices notices;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Replies(
            MessageRows messages,
            ReplyRows rows,
            MessageOutcomes outcomes,
            SentContacts contacts,
            BorrowerWord word,
            Complaints complaints,
            ComplianceGuard guard,
            Persons persons,
            Cases cases,
            Branches branches,
            Timeline timeline,
            Notices notices,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.rows = rows;
        this.outcomes = outcomes;
        this.contacts = contacts;
        this.word = word;
        this.complaints = complaints;
        this.guard = guard;
        this.persons = persons;
        this.cases = cases;
        this.branches = branches;
        this.timeline = timeline;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes one answer; one that was told before changes nothing.
     *
     * @return whether it is known to which message it belongs; it may overtake the answer to its own message
     */
    @Transactional
    public boolean take(UUID route, ProviderReplies.Told told) {
        Optional<BorrowerMessage> found = messages.locked(route, key(route, told));
        if (found.isEmpty() || found.get().contact() == null) return false;
        BorrowerMessage message = found.get();
        CaseView theCase = cases.get(message.caseId());
        ReplyWords.Read read = ReplyWords.read(told.words());
        DisputeKind dispute = theCase.person().equals(message.person()) ? read.dispute() : null;
        ReplyMeaning meaning =
                read.first() == ReplyMeaning.DISPUTE && dispute == null ? ReplyMeaning.UNSURE : read.first();
        Instant now = clock.instant();
        if (!rows.insert(message, told, meaning, now)) return true;
        timeline.add(
                message.caseId(),
                now,
                Timeline.Kind.CONTACT,
                ACTOR,
                "messages.told.reply",
                told.words(),
                "#contact-action." + message.action(),
                "#reply-meaning." + meaning);
        if (read.meanings().contains(ReplyMeaning.STOP)) stop(message, told.words(), now);
        if (read.meanings().contains(ReplyMeaning.COMPLAINT)) complain(message, told.words(), now);
        if (dispute != null) word.disputes(message.caseId(), dispute, told.words(), ACTOR, now);
        outcome(message, read, dispute).ifPresent(known -> came(message, known, now));
        notices.tell(
                Stream.of(message.plannedBy(), theCase.owner())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                "cases/" + message.caseId(),
                "messages.notice.reply",
                theCase.caseNo(),
                "#reply-meaning." + meaning);
        events.publishEvent(new MessageMoved(
                message.id(), "borrower-message.reply", Map.of("meaning", meaning.name()), ACTOR, now));
        return true;
    }

    private String key(UUID route, ProviderReplies.Told told) {
        if (!told.message().isEmpty()) return told.message();
        // Networks put the country before the number.
        String number = told.number().replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
        return number.isEmpty() ? "" : rows.last(route, persons.byPhone(number));
    }

    /** Somebody who only knows the debtor is never written to again; who answers for the debt loses the one channel. */
    private void stop(BorrowerMessage message, String words, Instant now) {
        if (message.purpose() == Purpose.RELAY) {
            ProposedAct act = outcomes.act(message);
            guard.suppress(act.personId(), act.numberIndex(), "REF_THIRD_STOP", ACTOR.value(), now);
        } else word.stops(message.caseId(), message.person(), Channel.MESSAGE, words, ACTOR, now);
    }

    private void complain(BorrowerMessage message, String words, Instant now) {
        complaints.receive(
                message.caseId(),
                new ComplaintTold(ComplaintKind.CMP_OTHER, ComplaintSource.MESSAGE, Channel.MESSAGE, words),
                branches.day(message.branch(), now),
                ACTOR,
                now);
    }

    /** Whoever is not sure to be the addressee is not said to have been reached. */
    private static Optional<String> outcome(
            BorrowerMessage message, ReplyWords.Read read, @Nullable DisputeKind dispute) {
        if (message.purpose() == Purpose.RELAY) return Optional.empty();
        if (read.meanings().contains(ReplyMeaning.STOP)) return Optional.of("M_REPLY_STOP");
        if (dispute != null) return Optional.of("M_REPLY_DISPUTE");
        boolean unsure =
                read.meanings().contains(ReplyMeaning.UNSURE) || read.meanings().contains(ReplyMeaning.DISPUTE);
        return unsure ? Optional.empty() : Optional.of("M_REPLY_OTHER");
    }

    private void came(BorrowerMessage message, String outcome, Instant now) {
        UUID contact = message.contact();
        if (contact != null) contacts.came(outcomes.act(message), contact, outcome, null, now, ACTOR);
    }
}
