package org.qingshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys under which the bank's systems have sent calls, each with its answer for a day. Answers are sealed: they may
 * hold what a rejected row says.
 */
@Component
class IdempotencyKeys {
    static final Duration KEPT = Duration.ofHours(24);

    /** A call that has not ended by now was lost with its node, and its key may be used again. */
    static final Duration LOST = Duration.ofMinutes(30);

    private static final long HOUR = 3_600_000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BusinessClock clock;

    IdempotencyKeys(JdbcClient jdbc, FieldCipher cipher, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What a call is told about its key. */
    sealed interface Claim {
        /** The call is the first of its key and is to be made. */
        record Mine(UUID id) implements Claim {}

        /** The same call was made before. */
        record Answered(Answer answer) implements Claim {}

        /** The same call is under way. */
        record UnderWay() implements Claim {}

        /** The key stands for another call. */
        record Other() implements Claim {}
    }

    /** An answer as it was given. */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    private record Row(UUID id, byte[] print, @Nullable Answer answer) {}

    Claim claim(ActorId caller, String key, byte[] print) {
        Instant now = clock.instant();
        jdbc.sql("""
                        DELETE FROM api_idempotency WHERE caller = :c AND call_key = :k
                            AND (created_at < :kept OR (status IS NULL AND created_at < :lost))""")
                .param("c", caller.value())
                .param("k", key)
                .param("kept", Utc.of(now.minus(KEPT)))
                .param("lost", Utc.of(now.minus(LOST)))
                .update();
        UUID id = Ids.next();
        int added = jdbc.sql("""
                        INSERT IGNORE INTO api_idempotency (id, caller, call_key, request_hash, created_at)
                        VALUES (:i, :c, :k, :h, :at)""")
                .param("i", id)
                .param("c", caller.value())
                .param("k", key)
                .param("h", print)
                .param("at", Utc.of(now))
                .update();
        if (added == 1) return new Claim.Mine(id);
        Optional<Row> known = find(caller, key);
        if (known.isEmpty()) return new Claim.UnderWay();
        if (!Arrays.equals(known.get().print(), print)) return new Claim.Other();
        Answer answer = known.get().answer();
        return answer == null ? new Claim.UnderWay() : new Claim.Answered(answer);
    }

    private Optional<Row> find(ActorId caller, String key) {
        return jdbc.sql("SELECT * FROM api_idempotency WHERE caller = :c AND call_key = :k")
                .param("c", caller.value())
                .param("k", key)
                .query(this::row)
                .optional();
    }

    private Row row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        int status = rs.getInt("status");
        Answer answer = rs.wasNull()
                ? null
                : new Answer(
                        status,
                        rs.getString("content_type"),
                        rs.getString("location"),
                        cipher.openBytes(rs.getBytes("body"), id));
        return new Row(id, rs.getBytes("request_hash"), answer);
    }

    void keep(UUID id, Answer answer) {
        jdbc.sql("""
                        UPDATE api_idempotency SET status = :s, content_type = :t, location = :l, body = :b WHERE id = :i""")
                .param("s", answer.status())
                .param("t", answer.contentType())
                .param("l", answer.location())
                .param("b", cipher.sealBytes(answer.body(), id))
                .param("i", id)
                .update();
    }

    /** The call came to nothing: the key is free for it, mended or not. */
    void free(UUID id) {
        jdbc.sql("DELETE FROM api_idempotency WHERE id = :i").param("i", id).update();
    }

    @Scheduled(fixedDelay = HOUR, initialDelay = HOUR)
    void deleteOld() {
        jdbc.sql("DELETE FROM api_idempotency WHERE created_at < :kept")
                .param("kept", Utc.of(clock.instant().minus(KEPT)))
                .update();
    }
}
