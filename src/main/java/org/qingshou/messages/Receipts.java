package org.qingshou.messages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.Cases;
import org.qingshou.cases.SentContacts;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.Persons;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What providers tell of messages that left: kept as evidence, shown on the contact, and said of the number. */
@Service
class Receipts {
    private final MessageRows rows;
    private final MessageOutcomes outcomes;
    private final SentContacts contacts;
    private final ArrivalClocks clocks;
    private final EvidenceStore evidence;
    private final Persons persons;
    private final Cases cases;
    private final Notices notices;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Receipts(
            MessageRows rows,
            MessageOutcomes outcomes,
            SentContacts contacts,
            ArrivalClocks clocks,
            EvidenceStore evidence,
            Persons persons,
            Cases cases,
            Notices notices,
            JsonMapper json,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.contacts = contacts;
        this.clocks = clocks;
        this.evidence = evidence;
        this.persons = persons;
        this.cases = cases;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes one receipt; one that says nothing new changes nothing, so that a provider may repeat itself.
     *
     * @return whether the message is known; a receipt may overtake the answer to its own message and then comes again
     */
    @Transactional
    public boolean take(UUID route, ProviderReceipts.Told told) {
        Optional<BorrowerMessage> found = rows.locked(route, told.id());
        if (found.isEmpty() || found.get().contact() == null) return false;
        BorrowerMessage message = found.get();
        if (!told.result().follows(message.receipt())) return true;
        Instant now = clock.instant();
        boolean arrived = told.result().arrived();
        UUID proof = evidence.storeTold(
                        message.kind() == MessageKind.LETTER ? "EV_POST_TRACK" : "EV_SMS_RECEIPT",
                        message.id() + ".json",
                        proof(message, told, now),
                        MessageOutcomes.ACTOR,
                        now)
                .id();
        rows.receipt(message.id(), arrived ? MessageState.ARRIVED : MessageState.UNDELIVERED, told, now);
        told.result().outcome().ifPresent(outcome -> came(message, outcome, proof, now));
        told.result()
                .pointStatus()
                .ifPresent(status -> persons.setStatus(message.point(), status, MessageOutcomes.ACTOR));
        if (arrived) clocks.arrived(message, proof, now);
        else
            notices.tell(
                    List.of(message.plannedBy()),
                    "cases/" + message.caseId(),
                    "messages.notice.undelivered",
                    cases.get(message.caseId()).caseNo());
        events.publishEvent(new MessageMoved(
                message.id(),
                "borrower-message.receipt",
                Map.of("result", told.result().name(), "code", told.code()),
                MessageOutcomes.ACTOR,
                now));
        return true;
    }

    private void came(BorrowerMessage message, String outcome, UUID proof, Instant now) {
        @Nullable UUID contact = message.contact();
        if (contact != null) contacts.came(outcomes.act(message), contact, outcome, proof, now, MessageOutcomes.ACTOR);
    }

    /** What left, when, and the receipt as it came: the whole of what could be shown to a court. */
    private String proof(BorrowerMessage message, ProviderReceipts.Told told, Instant now) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("message", message.id());
        parts.put("kind", message.kind());
        parts.put("subject", message.subject());
        parts.put("text", message.text());
        parts.put("noticeNo", message.noticeNo());
        parts.put("sentAt", String.valueOf(message.sentAt()));
        parts.put("receivedAt", now.toString());
        parts.put("receipt", told.raw());
        return json.writeValueAsString(parts);
    }
}
