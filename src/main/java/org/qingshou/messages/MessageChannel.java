package org.qingshou.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.compliance.Clearance;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.Persons;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.Pace;
import org.springframework.stereotype.Component;

/** Carries a message to its provider as the route's mapping has it; its id is the key under which it is never sent twice. */
@Component
class MessageChannel implements OutboundChannel {
    static final String KIND = "borrower.message";
    static final String ROUTE = "admin/messages";

    /** A text is of its day: after some hours of silence a person decides whether it is still worth sending. */
    private static final Pace PACE = new Pace(
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4)),
            false,
            false,
            Duration.ofHours(1));

    private final MessageRows rows;
    private final Routes routes;
    private final Departure departure;
    private final MessageOutcomes outcomes;
    private final Persons persons;
    private final EvidenceStore evidence;
    private final MessageSettings settings;
    private final Notices notices;
    private final Users users;
    private final BusinessClock clock;

    MessageChannel(
            MessageRows rows,
            Routes routes,
            Departure departure,
            MessageOutcomes outcomes,
            Persons persons,
            EvidenceStore evidence,
            MessageSettings settings,
            Notices notices,
            Users users,
            BusinessClock clock) {
        this.rows = rows;
        this.routes = routes;
        this.departure = departure;
        this.outcomes = outcomes;
        this.persons = persons;
        this.evidence = evidence;
        this.settings = settings;
        this.notices = notices;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public Optional<Delivery> leave(Message message) {
        return departure.judge(message.id());
    }

    @Override
    public Request build(Message message) {
        BorrowerMessage told = rows.get(message.id());
        return build(told, departure.cleared(told));
    }

    private Request build(BorrowerMessage told, Clearance.Cleared clearance) {
        String noticeNo = told.noticeNo();
        var filling = new ProviderRequest.Filling(
                told.id(),
                persons.reveal(told.point(), MessageOutcomes.ACTOR),
                persons.card(clearance.act().personId()).name(),
                told.text(),
                told.subject(),
                noticeNo == null ? "" : noticeNo,
                document(told.document()));
        MessageRoute route = routes.get(told.route());
        return ProviderRequest.of(
                route.mapping(), filling, routes.secrets(route.id()).own(), settings::mayBeInternal);
    }

    private String document(@Nullable UUID id) {
        if (id == null) return "";
        try (InputStream in = evidence.open(id)) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        return ProviderAnswer.read(mapping(message).answer(), answer, clock.instant());
    }

    @Override
    public Optional<Request> inquiry(Message message) {
        MessageRoute route = routes.get(rows.get(message.id()).route());
        if (route.mapping().inquiry().isEmpty()) return Optional.empty();
        return Optional.of(ProviderRequest.inquiry(
                route.mapping(), message.id(), routes.secrets(route.id()).own(), settings::mayBeInternal));
    }

    @Override
    public Delivery readInquiry(Message message, Answer answer) {
        return answer.status() == 404 ? new Delivery.NotThere() : read(message, answer);
    }

    private RouteMapping mapping(Message message) {
        return routes.get(rows.get(message.id()).route()).mapping();
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        UUID id = message.id();
        switch (outcome) {
            case Delivery.Accepted(var remoteId) -> outcomes.sent(id, remoteId);
            case Delivery.Rejected(var status, var reason) -> outcomes.failed(id, reason);
            case Delivery.Withheld(var why) -> outcomes.withheld(id, why);
            case Delivery.Postponed(var until) -> outcomes.postponed(id, until);
            case Delivery.Unknown ignored -> outcomes.maybeSent(id);
            case Delivery.NotThere ignored -> outcomes.notSent(id, true);
            case Delivery.Later ignored -> outcomes.notSent(id, false);
            case Delivery.Stopped(var status, var reason) -> {
                outcomes.notSent(id, false);
                outcomes.stuck(id, reason.equals(Why.DOUBT) || reason.equals(Why.ROUTE) ? reason : Why.SILENT);
                tell();
            }
        }
    }

    @Override
    public void stuck(Message message) {
        if (outcomes.stuck(message.id(), Why.SILENT)) tell();
    }

    @Override
    public void late(Message message) {
        tell();
    }

    /** Once for all the messages that are held up, until it has been read. */
    private void tell() {
        List<ActorId> administrators = users.all().stream()
                .filter(user -> user.enabled() && user.roles().contains(Roles.ADMIN))
                .map(UserInfo::id)
                .toList();
        notices.tellOnce(administrators, ROUTE, "messages.notice.held");
    }
}
