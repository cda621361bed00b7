package org.qingshou.outbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.outbox.channel.Delivery;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that a person carries: what the dispatcher does after a call is done here by whoever hands them over, so that a
 * message has one state and one history however it leaves.
 */
@Component
public class ByHand {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Channels channels;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ByHand(
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

    /** These messages with their bodies, in no order; what was taken back is left out. */
    public List<Message> messages(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("SELECT * FROM outbound_message WHERE id IN (:ids) AND state <> 'CANCELLED'")
                .param("ids", ids)
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    return new Message(
                            id,
                            rs.getString("kind"),
                            rs.getString("partner"),
                            rs.getString("ordering_key"),
                            rs.getInt("seq"),
                            cipher.open(rs.getBytes("body"), id),
                            rs.getInt("attempt"));
                })
                .list();
    }

    /** The message is in somebody's hands: from now on it may have arrived. {@code false} where it may not leave any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean left(Message message, ActorId by) {
        boolean done = moved("""
                        UPDATE outbound_message SET state = 'UNKNOWN', in_doubt = TRUE, last_cause = 'by hand',
                            first_sent_at = COALESCE(first_sent_at, :now), version = version + 1
                        WHERE id = :id AND state = 'DUE' AND NOT paused""", message.id());
        if (done) tell(message, MessageState.UNKNOWN, new Delivery.Unknown("by hand"), by);
        return done;
    }

    /** The partner has it, by somebody's word or by its own answer. {@code false} where that was known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean arrived(Message message, ActorId by) {
        boolean done = moved("""
                        UPDATE outbound_message SET state = 'DELIVERED', in_doubt = FALSE, settled_at = :now,
                            alarm_at = NULL, last_cause = NULL, version = version + 1
                        WHERE id = :id AND state IN ('UNKNOWN', 'NEEDS_PERSON')""", message.id());
        if (done) tell(message, MessageState.DELIVERED, new Delivery.Accepted(null), by);
        return done;
    }

    private boolean moved(String sql, UUID id) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("now", Utc.of(clock.instant()))
                        .update()
                == 1;
    }

    private void tell(Message message, MessageState state, Delivery outcome, ActorId by) {
        events.publishEvent(new MessageChanged(
                message.id(),
                message.kind(),
                message.partner(),
                message.orderingKey(),
                state.name().toLowerCase(java.util.Locale.ROOT),
                by,
                clock.instant()));
        channels.get(message.kind()).settled(message, outcome);
    }
}
