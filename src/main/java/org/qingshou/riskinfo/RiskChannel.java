package org.qingshou.riskinfo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.Persons;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel;
import org.qingshou.outbox.channel.Pace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries one question to the provider; its id is the key under which the provider knows it again. */
@Component
class RiskChannel implements OutboundChannel {
    static final String KIND = "risk.question";
    static final ActorId ACTOR = ActorId.system("risk-information");

    /** Somebody waits for it: after a quarter of an hour it is said that nothing came. */
    private static final Pace PACE = new Pace(
            List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(15)),
            false,
            true,
            Duration.ofHours(1));

    private final RiskRows rows;
    private final RiskProviders providers;
    private final Cases cases;
    private final Persons persons;
    private final RiskSettings settings;
    private final Notices notices;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RiskChannel(
            RiskRows rows,
            RiskProviders providers,
            Cases cases,
            Persons persons,
            RiskSettings settings,
            Notices notices,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.providers = providers;
        this.cases = cases;
        this.persons = persons;
        this.settings = settings;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    /** Time may lie between asking and leaving: about whom nobody needs to know any more, nobody is asked. */
    @Override
    public Optional<Delivery> leave(Message message) {
        RiskQuestion question = rows.get(message.id());
        if (question.state() != RiskState.WAITING) return Optional.of(new Delivery.Withheld(Why.SILENT));
        if (cases.get(question.caseId()).state() == CaseState.CLOSED)
            return Optional.of(new Delivery.Withheld(Why.CLOSED));
        if (!providers.get(question.provider()).active()) return Optional.of(new Delivery.Withheld(Why.OFF));
        if (persons.card(question.person()).idNumberShown() == null)
            return Optional.of(new Delivery.Withheld(Why.NUMBER));
        return Optional.empty();
    }

    @Override
    public Request build(Message message) {
        RiskQuestion question = rows.get(message.id());
        var card = persons.card(question.person());
        String number = persons.revealIdNumber(question.person(), ACTOR);
        if (number == null) throw new IllegalStateException("nothing to ask by in question " + question.id());
        RiskProvider provider = providers.get(question.provider());
        return RiskRequest.of(
                provider.mapping(),
                question.id(),
                new RiskRequest.Subject(!card.kind().isRetail(), card.name(), number),
                providers.secret(provider.id()),
                settings::mayBeInternal);
    }

    @Override
    public Delivery read(Message message, Answer answer) {
        Instant now = clock.instant();
        RiskProvider provider = providers.get(rows.get(message.id()).provider());
        RiskAnswer.Read read = RiskAnswer.read(provider.mapping().answer(), answer, now);
        read.told().ifPresent(told -> answered(message.id(), told, now));
        return read.outcome();
    }

    private void answered(UUID id, RiskAnswer.Told told, Instant now) {
        if (!rows.answered(id, told, now)) return;
        events.publishEvent(new RiskQuestionMoved(
                id,
                "risk-question.answered",
                Map.of("findings", Integer.toString(told.findings().size())),
                ACTOR,
                now));
        tell(id, "riskinfo.notice.answered");
    }

    @Override
    public Optional<Request> inquiry(Message message) {
        RiskProvider provider = providers.get(rows.get(message.id()).provider());
        if (provider.mapping().inquiry().isEmpty()) return Optional.empty();
        return Optional.of(RiskRequest.inquiry(
                provider.mapping(), message.id(), providers.secret(provider.id()), settings::mayBeInternal));
    }

    @Override
    public Delivery readInquiry(Message message, Answer answer) {
        return answer.status() == 404 ? new Delivery.NotThere() : read(message, answer);
    }

    @Override
    public void settled(Message message, Delivery outcome) {
        switch (outcome) {
            case Delivery.Rejected(var status, var reason) -> failed(message.id(), reason);
            case Delivery.Withheld(var reason) -> failed(message.id(), reason);
            case Delivery.Stopped(var status, var reason) -> failed(message.id(), Why.SILENT);
            case Delivery.Accepted ignored -> {}
            case Delivery.Unknown ignored -> {}
            case Delivery.NotThere ignored -> {}
            case Delivery.Later ignored -> {}
            case Delivery.Postponed ignored -> {}
        }
    }

    @Override
    public void stuck(Message message) {
        failed(message.id(), Why.SILENT);
    }

    private void failed(UUID id, String code) {
        Instant now = clock.instant();
        if (!rows.failed(id, code, now)) return;
        events.publishEvent(new RiskQuestionMoved(id, "risk-question.failed", Map.of("code", code), ACTOR, now));
        tell(id, "riskinfo.notice.failed");
    }

    /** Who asked need not look again and again. */
    private void tell(UUID id, String key) {
        RiskQuestion question = rows.get(id);
        notices.tellOnce(
                List.of(question.askedBy()),
                "cases/" + question.caseId(),
                key,
                cases.get(question.caseId()).caseNo());
    }
}
