package org.qingshou.outsourcing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.notify.Notices;
import org.qingshou.outbox.Outbox;
import org.qingshou.outsourcing.gateway.AgencyChannels;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.qingshou.outsourcing.gateway.ListPage;
import org.qingshou.outsourcing.gateway.PolledStates;
import org.qingshou.outsourcing.gateway.StateQuestions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Platforms that do not report by themselves are asked how cases stand (轮询). The questions are messages like any other:
 * they wait through an outage and delay no other agency.
 */
@Service
class Polling implements PolledStates {
    static final ActorId ACTOR = ActorId.system("polling");
    private static final Duration KEEP = Duration.ofDays(1);
    private static final int MOST_CLEARED = 10_000;

    private final AgencyChannels channels;
    private final StateQuestions questions;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Users users;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Polling(
            AgencyChannels channels,
            StateQuestions questions,
            Agencies agencies,
            Outbox outbox,
            Users users,
            Notices notices,
            JdbcClient jdbc,
            BusinessClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.channels = channels;
        this.questions = questions;
        this.agencies = agencies;
        this.outbox = outbox;
        this.users = users;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** One round; who has not answered the last one is not asked twice. */
    void askAll() {
        for (String agency : channels.all().keySet())
            transaction.executeWithoutResult(status -> {
                switch (questions.way(agency)) {
                    case LIST -> askForList(agency);
                    case EACH -> askForEach(agency);
                    case NONE -> {}
                }
            });
        Instant before = clock.instant().minus(KEEP);
        transaction.executeWithoutResult(status -> outbox.forget(GatewayKinds.STATE, before, MOST_CLEARED));
    }

    private void askForList(String agency) {
        if (open(agency).isEmpty() || !unanswered(agency).isEmpty()) return;
        questions.list(agency, Ids.next(), 1, null, ACTOR);
    }

    private void askForEach(String agency) {
        Set<String> waiting = unanswered(agency);
        int round = (int) (clock.instant().getEpochSecond() / 60);
        for (UUID placement : open(agency))
            if (!waiting.contains(StateQuestions.key(placement))) questions.one(agency, placement, round, ACTOR);
    }

    private Set<String> unanswered(String agency) {
        return outbox.unsettled(agency, List.of(GatewayKinds.STATE));
    }

    private List<UUID> open(String agency) {
        return jdbc.sql("""
                        SELECT id FROM placement
                        WHERE agency_code = :a AND state IN ('SENT', 'OFFERED', 'ACTIVE') ORDER BY id""")
                .param("a", agency)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void told(String agency, UUID run, int page, ListPage states) {
        events.publishEvent(new StatesTold(agency, states.lines()));
        String next = states.next();
        if (next != null) questions.list(agency, run, page + 1, next, ACTOR);
    }

    /** Nothing is lost, because the next round asks again; but somebody must know that the agency is not heard. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void silent(String agency, UUID message) {
        outbox.cancel(message, ACTOR);
        List<ActorId> administrators = users.all().stream()
                .filter(user -> user.enabled() && user.roles().contains(Roles.ADMIN))
                .map(UserInfo::id)
                .toList();
        String name = agencies.find(agency).map(AgencyInfo::name).orElse(agency);
        notices.tellOnce(administrators, "agencies", "outsourcing.notice.silent", name);
    }
}
