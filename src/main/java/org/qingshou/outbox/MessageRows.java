package org.qingshou.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.Utc;
import org.qingshou.outbox.MessageRow.Ending;
import org.qingshou.outbox.channel.OutboundChannel.Message;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dispatcher's side of {@code outbound_message}: every move is conditional on the version that was read. */
@Component
class MessageRows {
    /** Partners forget keys after 6 to 24 hours; a message sent longer ago is asked for before it is sent again. */
    private static final Duration KEYS_KEPT = Duration.ofHours(6);

    private static final int CAUSE_LENGTH = 500;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    MessageRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    List<String> partnersDue(Instant now) {
        return jdbc.sql("""
                        SELECT DISTINCT partner FROM outbound_message
                        WHERE state IN ('DUE', 'UNKNOWN') AND due_at <= :now AND NOT paused""")
                .param("now", Utc.of(now))
                .query((rs, n) -> rs.getString("partner"))
                .list();
    }

    /** Due messages of this partner that no earlier one of their ordering key holds back. */
    List<UUID> due(String partner, Instant now, int limit) {
        return jdbc.sql("""
                        SELECT m.id FROM outbound_message m
                        WHERE m.partner = :partner AND m.state IN ('DUE', 'UNKNOWN') AND m.due_at <= :now AND NOT m.paused
                          AND (m.overtakes OR NOT EXISTS (
                              SELECT 1 FROM outbound_message e
                              WHERE e.ordering_key = m.ordering_key AND e.position < m.position
                                AND e.state NOT IN ('DELIVERED', 'REFUSED', 'CANCELLED')))
                        ORDER BY m.overtakes DESC, m.due_at, m.id LIMIT :n""")
                .param("partner", partner)
                .param("now", Utc.of(now))
                .param("n", limit)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /** Takes the message for one attempt; empty where another was faster or it was paused or taken back. */
    Optional<MessageRow> claim(UUID id, String node, Instant now, Instant real) {
        Optional<MessageRow> row = jdbc.sql("""
                        SELECT * FROM outbound_message
                        WHERE id = :id AND state IN ('DUE', 'UNKNOWN') AND due_at <= :now AND NOT paused""")
                .param("id", id)
                .param("now", Utc.of(now))
                .query((rs, n) -> row(rs, now))
                .optional();
        return row.filter(found -> jdbc.sql("""
                                UPDATE outbound_message
                                SET state = 'SENDING', attempt = attempt + 1, claimed_at = :real, claimed_by = :node,
                                    first_sent_at = COALESCE(first_sent_at, :now), version = version + 1
                                WHERE id = :id AND state IN ('DUE', 'UNKNOWN') AND version = :version""")
                        .param("real", Utc.of(real))
                        .param("node", node)
                        .param("now", Utc.of(now))
                        .param("id", id)
                        .param("version", found.version() - 1)
                        .update()
                == 1);
    }

    /** Writes the end of an attempt; {@code false} where the row was taken from us meanwhile. */
    boolean end(MessageRow row, Ending ending, Instant now) {
        boolean settled = ending.state() == MessageState.DELIVERED || ending.state() == MessageState.REFUSED;
        String cause = ending.cause();
        return jdbc.sql("""
                                UPDATE outbound_message
                                SET state = :state, in_doubt = :doubt, due_at = :due, last_status = :status,
                                    first_sent_at = IF(:departed, first_sent_at, :before),
                                    last_cause = :cause, remote_id = COALESCE(:remote, remote_id),
                                    not_there_at = IF(:notThere, :now, not_there_at),
                                    settled_at = IF(:settled, :now, NULL),
                                    alarm_at = IF(:settled, NULL, COALESCE(:late, alarm_at)),
                                    attempt = attempt - IF(:late IS NULL, 0, 1),
                                    claimed_at = NULL, claimed_by = NULL, version = version + 1
                                WHERE id = :id AND state = 'SENDING' AND version = :version""")
                        .param("state", ending.state().name())
                        .param("doubt", ending.inDoubt())
                        .param("due", Utc.of(ending.dueAt()))
                        .param("departed", ending.departed())
                        .param("before", Utc.ofNullable(row.firstSentBefore()))
                        .param("status", ending.status())
                        .param(
                                "cause",
                                cause == null ? null : cause.substring(0, Math.min(CAUSE_LENGTH, cause.length())))
                        .param("remote", ending.remoteId())
                        .param("notThere", ending.notThere())
                        .param("settled", settled)
                        .param("late", Utc.ofNullable(ending.lateAfter()))
                        .param("now", Utc.of(now))
                        .param("id", row.id())
                        .param("version", row.version())
                        .update()
                == 1;
    }

    /** Messages whose sender has not come back: it died, or will find that its claim has lapsed. */
    List<MessageRow> abandoned(Instant claimedBefore, Instant now) {
        return jdbc.sql("SELECT * FROM outbound_message WHERE state = 'SENDING' AND claimed_at < :before LIMIT 500")
                .param("before", Utc.of(claimedBefore))
                .query((rs, n) -> row(rs, now).unclaimed())
                .list();
    }

    /** Takes the alarms that are due and have not been raised by another node. */
    List<Message> takeAlarms(Instant now) {
        List<Message> late = jdbc.sql("""
                        SELECT * FROM outbound_message
                        WHERE alarm_at <= :now AND state NOT IN ('DELIVERED', 'REFUSED', 'CANCELLED') LIMIT 200""")
                .param("now", Utc.of(now))
                .query((rs, n) -> row(rs, now).message())
                .list();
        return late.stream()
                .filter(message -> jdbc.sql("""
                                        UPDATE outbound_message SET alarm_at = NULL, version = version + 1
                                        WHERE id = :id AND alarm_at IS NOT NULL AND state <> 'SENDING'""").param("id", message.id()).update() == 1)
                .toList();
    }

    /** The row as it will be once claimed. */
    private MessageRow row(ResultSet rs, Instant now) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        boolean inDoubt = rs.getBoolean("in_doubt");
        Instant first = Utc.getNullable(rs, "first_sent_at");
        Instant notThere = Utc.getNullable(rs, "not_there_at");
        Instant lastKnown = notThere == null ? first : notThere;
        boolean longAgo = lastKnown != null && lastKnown.plus(KEYS_KEPT).isBefore(now);
        Message message = new Message(
                id,
                rs.getString("kind"),
                rs.getString("partner"),
                rs.getString("ordering_key"),
                rs.getInt("seq"),
                cipher.open(rs.getBytes("body"), id),
                rs.getInt("attempt") + 1);
        return new MessageRow(message, inDoubt || longAgo, inDoubt, first, rs.getInt("version") + 1);
    }
}
