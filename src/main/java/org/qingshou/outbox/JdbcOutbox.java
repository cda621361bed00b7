package org.qingshou.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox over its table. */
@Service
class JdbcOutbox implements Outbox {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Channels channels;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    JdbcOutbox(
            JdbcClient jdbc,
            FieldCipher cipher,
            Channels channels,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.channels = channels;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID queue(UUID id, String kind, String partner, String orderingKey, int seq, String body, ActorId by) {
        return insert(id, kind, partner, orderingKey, seq, body, clock.instant(), by);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID queue(
            UUID id,
            String kind,
            String partner,
            String orderingKey,
            int seq,
            String body,
            Instant notBefore,
            ActorId by) {
        return insert(id, kind, partner, orderingKey, seq, body, notBefore, by);
    }

    private UUID insert(
            UUID id, String kind, String partner, String orderingKey, int seq, String body, Instant due, ActorId by) {
        var pace = channels.get(kind).pace();
        Instant now = clock.instant();
        int twin = jdbc.sql("SELECT COUNT(*) FROM outbound_message WHERE ordering_key = :o AND kind = :k AND seq = :s")
                .param("o", orderingKey)
                .param("k", kind)
                .param("s", seq)
                .query(Integer.class)
                .single();
        if (twin > 0) throw Refused.conflict("outbox.twice");
        jdbc.sql("""
                        INSERT INTO outbound_message (id, kind, partner, ordering_key, seq, position, overtakes, body,
                            state, due_at, alarm_at, created_by, created_at)
                        SELECT :id, :kind, :partner, :key, :seq, COALESCE(MAX(position), 0) + 1, :overtakes, :body,
                            'DUE', :due, :alarm, :by, :now
                        FROM outbound_message WHERE ordering_key = :key""")
                .param("id", id)
                .param("kind", kind)
                .param("partner", partner)
                .param("key", orderingKey)
                .param("seq", seq)
                .param("overtakes", pace.overtakes())
                .param("body", cipher.seal(body, id))
                .param("due", Utc.of(due))
                .param("now", Utc.of(now))
                .param("alarm", Utc.of(due.plus(pace.alarmAfter())))
                .param("by", by.value())
                .update();
        events.publishEvent(new MessageChanged(id, kind, partner, orderingKey, "queued", by, now));
        return id;
    }

    @Override
    @Transactional
    public boolean cancel(UUID id, ActorId by) {
        boolean never = changed("""
                        UPDATE outbound_message SET state = 'CANCELLED', settled_at = :now, alarm_at = NULL,
                            version = version + 1
                        WHERE id = :id AND state IN ('DUE', 'NEEDS_PERSON') AND first_sent_at IS NULL""", id);
        boolean stopped = never || changed("""
                        UPDATE outbound_message SET state = 'CANCELLED', settled_at = :now, alarm_at = NULL,
                            version = version + 1
                        WHERE id = :id AND state IN ('DUE', 'UNKNOWN', 'NEEDS_PERSON')""", id);
        if (stopped) publish(id, "cancelled", by);
        return never;
    }

    @Override
    @Transactional
    public int cancelAll(String partner, ActorId by) {
        List<UUID> waiting = jdbc.sql(
                        "SELECT id FROM outbound_message WHERE partner = :p AND state IN ('DUE', 'UNKNOWN', 'NEEDS_PERSON')")
                .param("p", partner)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        waiting.forEach(id -> cancel(id, by));
        return waiting.size();
    }

    @Override
    @Transactional
    public void resend(UUID id, ActorId by) {
        boolean done = changed("""
                        UPDATE outbound_message SET state = IF(in_doubt, 'UNKNOWN', 'DUE'), attempt = 0, due_at = :now,
                            settled_at = NULL, paused = FALSE, version = version + 1
                        WHERE id = :id AND state IN ('NEEDS_PERSON', 'REFUSED')""", id);
        if (!done) throw Refused.conflict("outbox.resend.moved");
        publish(id, "resent", by);
    }

    @Override
    @Transactional
    public void sendAgain(UUID id, ActorId by) {
        boolean done = changed("""
                        UPDATE outbound_message SET state = 'UNKNOWN', in_doubt = TRUE, attempt = 0, due_at = :now,
                            settled_at = NULL, paused = FALSE, version = version + 1
                        WHERE id = :id AND state = 'DELIVERED'""", id);
        if (!done) throw Refused.conflict("outbox.resend.moved");
        publish(id, "resent", by);
    }

    @Override
    public Set<String> unsettled(String partner, Collection<String> kinds) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT ordering_key FROM outbound_message
                        WHERE partner = :p AND kind IN (:k)
                          AND state IN ('DUE', 'SENDING', 'UNKNOWN', 'NEEDS_PERSON')""")
                .param("p", partner)
                .param("k", kinds)
                .query((rs, n) -> rs.getString("ordering_key"))
                .list());
    }

    @Override
    @Transactional
    public void pause(UUID id, ActorId by) {
        boolean done = changed("""
                        UPDATE outbound_message SET paused = TRUE, version = version + 1
                        WHERE id = :id AND NOT paused AND state IN ('DUE', 'UNKNOWN')""", id);
        if (!done) throw Refused.conflict("outbox.pause.moved");
        publish(id, "paused", by);
    }

    @Override
    @Transactional
    public void resume(UUID id, ActorId by) {
        boolean done = changed("""
                        UPDATE outbound_message SET paused = FALSE, version = version + 1
                        WHERE id = :id AND paused AND state IN ('DUE', 'UNKNOWN')""", id);
        if (!done) throw Refused.conflict("outbox.pause.moved");
        publish(id, "resumed", by);
    }

    @Override
    public Optional<OutboundView> find(UUID id) {
        return jdbc.sql("SELECT * FROM outbound_message WHERE id = :id")
                .param("id", id)
                .query(JdbcOutbox::view)
                .optional();
    }

    @Override
    public List<OutboundView> ofKey(String orderingKey) {
        return jdbc.sql("SELECT * FROM outbound_message WHERE ordering_key = :k ORDER BY position")
                .param("k", orderingKey)
                .query(JdbcOutbox::view)
                .list();
    }

    @Override
    public List<OutboundView> all(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("SELECT * FROM outbound_message WHERE id IN (:ids)")
                .param("ids", ids)
                .query(JdbcOutbox::view)
                .list();
    }

    @Override
    @Transactional
    public List<UUID> forget(String kind, Instant before, int most) {
        List<UUID> settled = jdbc.sql("""
                        SELECT id FROM outbound_message
                        WHERE kind = :k AND settled_at < :before AND state IN ('DELIVERED', 'CANCELLED')
                        ORDER BY settled_at LIMIT :n FOR UPDATE""")
                .param("k", kind)
                .param("before", Utc.of(before))
                .param("n", most)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        if (!settled.isEmpty())
            jdbc.sql("DELETE FROM outbound_message WHERE id IN (:ids)")
                    .param("ids", settled)
                    .update();
        return settled;
    }

    @Override
    @Transactional
    public void empty(Collection<UUID> ids) {
        for (UUID id : ids)
            jdbc.sql("UPDATE outbound_message SET body = :b, version = version + 1"
                            + " WHERE id = :i AND state IN ('DELIVERED', 'CANCELLED')")
                    .param("b", cipher.seal("", id))
                    .param("i", id)
                    .update();
    }

    @Override
    public List<OutboundView> needingPerson(Collection<String> kinds, int limit) {
        return jdbc.sql("""
                        SELECT * FROM outbound_message
                        WHERE kind IN (:kinds) AND (state = 'NEEDS_PERSON' OR (paused AND settled_at IS NULL))
                        ORDER BY created_at, id LIMIT :n""")
                .param("kinds", kinds)
                .param("n", limit)
                .query(JdbcOutbox::view)
                .list();
    }

    private boolean changed(String update, UUID id) {
        return jdbc.sql(update)
                        .param("id", id)
                        .param("now", Utc.of(clock.instant()))
                        .update()
                == 1;
    }

    private void publish(UUID id, String change, ActorId by) {
        OutboundView message = find(id).orElseThrow();
        events.publishEvent(new MessageChanged(
                id, message.kind(), message.partner(), message.orderingKey(), change, by, clock.instant()));
    }

    private static OutboundView view(ResultSet rs, int n) throws SQLException {
        return new OutboundView(
                rs.getObject("id", UUID.class),
                rs.getString("kind"),
                rs.getString("partner"),
                rs.getString("ordering_key"),
                rs.getInt("seq"),
                MessageState.valueOf(rs.getString("state")),
                rs.getBoolean("paused"),
                rs.getInt("attempt"),
                Utc.get(rs, "due_at"),
                rs.getObject("last_status", Integer.class),
                rs.getString("last_cause"),
                Utc.get(rs, "created_at"));
    }
}
