package org.qingshou.cases;

import java.time.Instant;
import java.util.Map;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The row itself decides between two officers: only one of their updates finds it without an owner. */
@Service
class JdbcClaims implements Claims {
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Users users;
    private final ApplicationEventPublisher events;

    JdbcClaims(JdbcClient jdbc, Timeline timeline, Users users, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.users = users;
        this.events = events;
    }

    @Override
    @Transactional
    public boolean claim(CaseId id, ActorId owner, Instant at) {
        int claimed = jdbc.sql("""
                        UPDATE collection_case SET owner = :owner, version = version + 1
                        WHERE id = :id AND owner IS NULL AND state <> 'CLOSED'""")
                .param("owner", owner.value())
                .param("id", id.value())
                .update();
        if (claimed == 0) return false;
        timeline.add(id, at, Timeline.Kind.CASE, owner, "timeline.assigned", null, users.nameOf(owner));
        events.publishEvent(new CaseChanged(id, "case.claimed", Map.of("owner", owner.value()), owner, at));
        return true;
    }
}
