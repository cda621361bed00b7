package org.qingshou.approvals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of a request: question and answer, each level's word, in whose place; the words are sealed. */
@Component
class RequestWords {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RequestWords(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    record Word(
            Instant at,
            ActorId actor,
            @Nullable ActorId standsFor,
            RequestAct act,
            @Nullable String words) {}

    void add(UUID request, RequestAct act, Seat seat, @Nullable String words, Instant at) {
        UUID id = Ids.next();
        ActorId absent = seat.standsFor();
        jdbc.sql("""
                        INSERT INTO approval_word (id, request_id, at, actor, stands_for, act, words)
                        VALUES (:i, :r, :a, :by, :for, :act, :w)""")
                .param("i", id)
                .param("r", request)
                .param("a", Utc.of(at))
                .param("by", seat.checker().value())
                .param("for", absent == null ? null : absent.value())
                .param("act", act.name())
                .param("w", words == null || words.isBlank() ? null : cipher.seal(words.strip(), id))
                .update();
    }

    /** The oldest first. */
    List<Word> of(UUID request) {
        return jdbc.sql("SELECT * FROM approval_word WHERE request_id = :r ORDER BY at, id")
                .param("r", request)
                .query((rs, n) -> {
                    String absent = rs.getString("stands_for");
                    return new Word(
                            Utc.get(rs, "at"),
                            new ActorId(rs.getString("actor")),
                            absent == null ? null : new ActorId(absent),
                            RequestAct.valueOf(rs.getString("act")),
                            cipher.openNullable(rs.getBytes("words"), rs.getObject("id", UUID.class)));
                })
                .list();
    }
}
