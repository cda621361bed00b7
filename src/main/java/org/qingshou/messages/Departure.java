package org.qingshou.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.PersonLine;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Party;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.outbox.channel.Delivery;
import org.springframework.stereotype.Component;

/**
 * The last look before a message leaves. Hours may lie between planning and sending, and with them a hold, a payment, a
 * refusal: the guard is asked again, the number looked at again, and the text filled with what is so now.
 */
@Component
class Departure {
    private final MessageRows rows;
    private final Routes routes;
    private final Templates templates;
    private final MessageWords words;
    private final Cases cases;
    private final Persons persons;
    private final ComplianceGuard guard;
    private final BusinessClock clock;

    Departure(
            MessageRows rows,
            Routes routes,
            Templates templates,
            MessageWords words,
            Cases cases,
            Persons persons,
            ComplianceGuard guard,
            BusinessClock clock) {
        this.rows = rows;
        this.routes = routes;
        this.templates = templates;
        this.words = words;
        this.cases = cases;
        this.persons = persons;
        this.guard = guard;
        this.clock = clock;
    }

    Optional<Delivery> judge(UUID id) {
        BorrowerMessage message = rows.get(id);
        Instant now = clock.instant();
        MessageRoute route = carrier(message);
        if (!route.active()) return Optional.of(new Delivery.Stopped(0, Why.ROUTE));
        if (forgotten(message, route, now)) return Optional.of(new Delivery.Stopped(0, Why.DOUBT));
        Optional<ContactPoint> point = point(message);
        if (point.isEmpty()) return Optional.of(new Delivery.Withheld(Why.POINT));
        // In doubt the same key must carry the same text, or the provider would take it for another message.
        if (message.doubtSince() == null) {
            Optional<String> untrue = retold(message, now);
            if (untrue.isPresent()) return Optional.of(new Delivery.Withheld(untrue.get()));
        }
        return guarded(message, point.get(), now);
    }

    /**
     * Who carries it now: where its provider was switched off, the one that is on. One that may have left stays with the
     * provider that would know it again.
     */
    private MessageRoute carrier(BorrowerMessage message) {
        MessageRoute planned = routes.get(message.route());
        if (planned.active() || message.doubtSince() != null) return planned;
        Optional<MessageRoute> other = routes.active().stream()
                .filter(route -> route.kind() == message.kind())
                .findFirst();
        other.ifPresent(route -> rows.rerouted(message.id(), route.id()));
        return other.orElse(planned);
    }

    /** Whether it may have left so long ago that the provider no longer knows its key. */
    private static boolean forgotten(BorrowerMessage message, MessageRoute route, Instant now) {
        Instant since = message.doubtSince();
        return since != null
                && since.plus(Duration.ofHours(route.mapping().keyHours())).isBefore(now);
    }

    private Optional<ContactPoint> point(BorrowerMessage message) {
        return persons.contactPoints(message.person()).stream()
                .filter(point -> point.id().equals(message.point()))
                .filter(message.kind()::reaches)
                .findFirst();
    }

    /** @return why it may not be told any more */
    private Optional<String> retold(BorrowerMessage message, Instant now) {
        UUID template = message.template();
        if (template == null) return Optional.empty();
        Optional<MessageTemplate> text =
                templates.find(template).filter(found -> found.state() == MessageTemplate.State.ALLOWED);
        if (text.isEmpty()) return Optional.of(Why.TEMPLATE);
        CaseView header = cases.get(message.caseId());
        try {
            rows.retold(
                    message.id(),
                    words.fill(text.get().text(), header, line(message, header), message.plannedBy(), now));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(Why.TEXT);
        }
    }

    private PersonLine line(BorrowerMessage message, CaseView header) {
        PartyRole role = message.person().equals(header.person())
                ? PartyRole.BORROWER
                : persons.parties(header.person(), header.branch()).stream()
                        .filter(party -> party.person().equals(message.person()))
                        .map(Party::role)
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("messages.person"));
        return new PersonLine(message.person(), persons.card(message.person()).name(), role, null, java.util.List.of());
    }

    /** The yes under which a message is built; {@link #judge} has asked for it a moment ago. */
    Clearance.Cleared cleared(BorrowerMessage message) {
        return Optional.ofNullable(message.clearanceId())
                .flatMap(id -> guard.open(id, clock.instant()))
                .filter(open -> open.act().personId().equals(message.person()))
                .orElseThrow(() -> new IllegalStateException("nobody cleared message " + message.id()));
    }

    private Optional<Delivery> guarded(BorrowerMessage message, ContactPoint point, Instant now) {
        UUID before = message.clearanceId();
        if (before != null) guard.abandon(before, now);
        Clearance said = guard.clear(message.act(point.index()), now, message.warnReason());
        rows.judged(message.id(), said.id(), said.ruling().breaches(), now);
        if (said instanceof Clearance.Cleared) return Optional.empty();
        return Optional.of(said.ruling()
                .waitsFor()
                .<Delivery>map(Delivery.Postponed::new)
                .orElseGet(() -> new Delivery.Withheld(Why.GUARD)));
    }
}
