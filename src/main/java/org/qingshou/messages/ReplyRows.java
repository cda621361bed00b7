package org.qingshou.messages;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers in their table, their words sealed. */
@Component
class ReplyRows {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ReplyRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @return false where the provider has told it before */
    boolean insert(BorrowerMessage message, ProviderReplies.Told told, ReplyMeaning meaning, Instant at) {
        UUID id = Ids.next();
        return jdbc.sql("""
                                INSERT IGNORE INTO message_reply
                                    (id, message_id, route_id, remote_id, meaning, words, received_at)
                                VALUES (:id, :message, :route, :remote, :meaning, :words, :at)""")
                        .param("id", id)
                        .param("message", message.id())
                        .param("route", message.route())
                        .param("remote", told.id())
                        .param("meaning", meaning.name())
                        .param("words", cipher.seal(told.words(), id))
                        .param("at", Utc.of(at))
                        .update()
                == 1;
    }

    /** The key of the message that these persons were sent last by this route; empty where there is none. */
    String last(UUID route, List<PersonId> persons) {
        if (persons.isEmpty()) return "";
        return jdbc.sql("""
                        SELECT id FROM borrower_message
                        WHERE person_id IN (:p) AND route_id = :r AND sent_at IS NOT NULL
                        ORDER BY sent_at DESC, id DESC LIMIT 1""")
                .param("p", persons.stream().map(PersonId::value).toList())
                .param("r", route)
                .query(UUID.class)
                .optional()
                .map(UUID::toString)
                .orElse("");
    }

    /** The answers to these messages, the oldest first. */
    List<MessageReply> of(Collection<UUID> messages) {
        if (messages.isEmpty()) return List.of();
        return jdbc.sql("SELECT * FROM message_reply WHERE message_id IN (:m) ORDER BY received_at, id")
                .param("m", messages)
                .query((rs, n) -> new MessageReply(
                        rs.getObject("message_id", UUID.class),
                        ReplyMeaning.valueOf(rs.getString("meaning")),
                        cipher.open(rs.getBytes("words"), rs.getObject("id", UUID.class)),
                        Utc.get(rs, "received_at")))
                .list();
    }
}
