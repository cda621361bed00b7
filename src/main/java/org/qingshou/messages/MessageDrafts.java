package org.qingshou.messages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.NoticeDesk;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.PrintedNotice;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.TextScreen;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.springframework.stereotype.Component;

/** Which messages a case could send, and one of them put together; people and notices are read with the reader's rights. */
@Component
public class MessageDrafts {
    private final CaseDesk desk;
    private final NoticeDesk notices;
    private final Templates templates;
    private final Routes routes;
    private final MessageWords words;
    private final Persons persons;
    private final Users users;
    private final BusinessClock clock;

    MessageDrafts(
            CaseDesk desk,
            NoticeDesk notices,
            Templates templates,
            Routes routes,
            MessageWords words,
            Persons persons,
            Users users,
            BusinessClock clock) {
        this.desk = desk;
        this.notices = notices;
        this.templates = templates;
        this.routes = routes;
        this.words = words;
        this.persons = persons;
        this.users = users;
        this.clock = clock;
    }

    /** A number or address to which something could go, with what could. */
    public record Choice(PersonLine person, ContactPoint point, MessageKind kind, List<Content> contents) {
        public Choice {
            contents = List.copyOf(contents);
        }
    }

    /** A text by its name, or a printed notice by its number. */
    public record Content(UUID id, String name) {}

    /** A message with the name and the masked number of its addressee, and who planned it. */
    public record Line(BorrowerMessage message, String person, String shown, String plannedBy) {}

    List<Choice> choices(CaseView header) {
        List<MessageKind> kinds =
                routes.active().stream().map(MessageRoute::kind).toList();
        List<MessageTemplate> texts = templates.allowed();
        List<PrintedNotice> printed = kinds.contains(MessageKind.LETTER) ? notices.ofCase(header.id()) : List.of();
        return desk.people(header.id()).stream()
                .flatMap(person -> person.points().stream()
                        .flatMap(point -> kinds.stream()
                                .filter(kind -> kind.reaches(point))
                                .map(kind -> new Choice(person, point, kind, contents(kind, person, texts, printed)))))
                .filter(choice -> !choice.contents().isEmpty())
                .toList();
    }

    private static List<Content> contents(
            MessageKind kind, PersonLine person, List<MessageTemplate> texts, List<PrintedNotice> printed) {
        if (kind == MessageKind.LETTER)
            return printed.stream()
                    .filter(notice -> notice.person().equals(person.person()) && notice.servedOn() == null)
                    .map(notice -> new Content(notice.id(), notice.number()))
                    .toList();
        return texts.stream()
                .filter(text -> text.use().kind() == kind && text.use().third() == third(person.role()))
                .map(text -> new Content(text.id(), text.name()))
                .toList();
    }

    /** Somebody who must hear nothing of a debt. */
    private static boolean third(PartyRole role) {
        return role == PartyRole.LISTED_CONTACT || role == PartyRole.SPOUSE;
    }

    /** @param at the moment as of which it is told */
    BorrowerMessage draft(
            CaseView header, UUID pointId, UUID contentId, @Nullable String reason, ActorId by, Instant at) {
        Choice choice = choices(header).stream()
                .filter(one -> one.point().id().equals(pointId))
                .filter(one ->
                        one.contents().stream().anyMatch(content -> content.id().equals(contentId)))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("messages.choice"));
        MessageRoute route = routes.active().stream()
                .filter(active -> active.kind() == choice.kind())
                .findFirst()
                .orElseThrow(() -> Refused.conflict("messages.choice"));
        return choice.kind() == MessageKind.LETTER
                ? letter(header, choice, route, contentId, reason, by, at)
                : text(header, choice, route, contentId, reason, by, at);
    }

    private BorrowerMessage text(
            CaseView header,
            Choice choice,
            MessageRoute route,
            UUID templateId,
            @Nullable String reason,
            ActorId by,
            Instant at) {
        MessageTemplate template = templates.get(templateId);
        return message(
                header,
                choice,
                route,
                template.id(),
                template.use().action(),
                template.use().purpose(),
                TextScreen.announcesSuit(template.subject() + template.text()),
                words.fill(template.subject(), header, choice.person(), by, at),
                words.fill(template.text(), header, choice.person(), by, at),
                null,
                reason,
                by,
                at);
    }

    private BorrowerMessage letter(
            CaseView header,
            Choice choice,
            MessageRoute route,
            UUID noticeId,
            @Nullable String reason,
            ActorId by,
            Instant at) {
        PrintedNotice notice = notices.ofCase(header.id()).stream()
                .filter(printed -> printed.id().equals(noticeId))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("messages.choice"));
        boolean guarantor = notice.role() == PartyRole.GUARANTOR_JOINT || notice.role() == PartyRole.GUARANTOR_GENERAL;
        return message(
                header,
                choice,
                route,
                null,
                guarantor ? ContactAction.NOTICE_GUARANTOR : ContactAction.NOTICE_DEMAND,
                notice.purpose(),
                notice.announcesSuit(),
                "",
                "",
                notice,
                reason,
                by,
                at);
    }

    private BorrowerMessage message(
            CaseView header,
            Choice choice,
            MessageRoute route,
            @Nullable UUID template,
            ContactAction action,
            Purpose purpose,
            boolean suit,
            String subject,
            String text,
            @Nullable PrintedNotice notice,
            @Nullable String reason,
            ActorId by,
            Instant at) {
        return new BorrowerMessage(
                Ids.next(),
                header.id(),
                header.branch(),
                choice.person().person(),
                choice.point().id(),
                choice.kind(),
                route.id(),
                template,
                action,
                purpose,
                suit,
                subject,
                text,
                notice == null ? null : notice.number(),
                notice == null ? null : notice.evidenceId(),
                reason,
                MessageState.WAITING,
                at,
                by,
                clock.instant(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ProposedAct act(BorrowerMessage draft) {
        return draft.act(point(draft).index());
    }

    String shown(BorrowerMessage draft) {
        return point(draft).shown();
    }

    private ContactPoint point(BorrowerMessage message) {
        return persons.contactPoints(message.person()).stream()
                .filter(point -> point.id().equals(message.point()))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("messages.choice"));
    }

    List<Line> lines(CaseView header, List<BorrowerMessage> messages) {
        Map<UUID, PersonLine> people = desk.people(header.id()).stream()
                .collect(Collectors.toMap(line -> line.person().value(), Function.identity(), (first, same) -> first));
        Map<ActorId, String> names = messages.stream()
                .map(BorrowerMessage::plannedBy)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), users::nameOf));
        return messages.stream()
                .map(message -> {
                    Optional<PersonLine> person =
                            Optional.ofNullable(people.get(message.person().value()));
                    return new Line(
                            message,
                            person.map(PersonLine::name).orElse(""),
                            person.stream()
                                    .flatMap(line -> line.points().stream())
                                    .filter(point -> point.id().equals(message.point()))
                                    .map(ContactPoint::shown)
                                    .findFirst()
                                    .orElse(""),
                            names.getOrDefault(message.plannedBy(), ""));
                })
                .toList();
    }
}
