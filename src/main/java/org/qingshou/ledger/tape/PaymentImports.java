package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of payments files and of their lines that are not booked. */
@Component
class PaymentImports {
    /** Nobody stages a file for so long: its node was lost. */
    private static final Duration LOST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RejectedRows rejected;
    private final JsonMapper json;
    private final BusinessClock clock;

    PaymentImports(JdbcClient jdbc, RejectedRows rejected, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rejected = rejected;
        this.json = json;
        this.clock = clock;
    }

    /** A file that is being booked. */
    record Booking(UUID id, String source, String sha256, ActorId by, long doneTo) {}

    /** What came of some lines. */
    record Counts(long booked, long known, long waiting, long rejected, BigDecimal amount) {}

    void begin(UUID id, String source, String fileName, TableForm form, byte[] hash, ActorId by) {
        jdbc.sql("""
                        INSERT INTO payment_import (id, source, file_name, form, content_hash, rows_read, booked, known,
                            rejected, amount, created_by, created_at, state)
                        VALUES (:id, :s, :f, :form, :h, 0, 0, 0, 0, 0, :by, :at, 'STAGING')""")
                .param("id", id)
                .param("s", source)
                .param("f", fileName)
                .param("form", json.writeValueAsString(form))
                .param("h", hash)
                .param("by", by.value())
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    void staged(UUID id, long read, long bad) {
        jdbc.sql("UPDATE payment_import SET rows_read = :r, rejected = :x, state = 'BOOKING' WHERE id = :id")
                .param("r", read)
                .param("x", bad)
                .param("id", id)
                .update();
    }

    /** Locks it, so that of two nodes one waits; empty where it is through. */
    Optional<Booking> lockUnfinished(UUID id) {
        return jdbc.sql("SELECT * FROM payment_import WHERE id = :id AND state = 'BOOKING' FOR UPDATE")
                .param("id", id)
                .query(PaymentImports::booking)
                .optional();
    }

    Booking get(UUID id) {
        return jdbc.sql("SELECT * FROM payment_import WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(PaymentImports::booking)
                .single();
    }

    private static Booking booking(ResultSet rs, int n) throws SQLException {
        return new Booking(
                rs.getObject("id", UUID.class),
                rs.getString("source"),
                java.util.HexFormat.of().formatHex(rs.getBytes("content_hash")),
                new ActorId(rs.getString("created_by")),
                rs.getLong("done_to"));
    }

    void count(UUID id, Counts more, long doneTo) {
        jdbc.sql("""
                        UPDATE payment_import SET booked = booked + :b, known = known + :k, waiting = waiting + :w,
                            rejected = rejected + :x, amount = amount + :a, done_to = GREATEST(done_to, :to) WHERE id = :id""")
                .param("b", more.booked())
                .param("k", more.known())
                .param("w", more.waiting())
                .param("x", more.rejected())
                .param("a", more.amount())
                .param("to", doneTo)
                .param("id", id)
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("UPDATE payment_import SET state = 'DONE', finished_at = :at WHERE id = :id")
                .param("at", Utc.of(clock.instant()))
                .param("id", id)
                .update();
    }

    /** A file that was not staged to its end has changed nothing. */
    @Transactional
    public void forget(UUID id) {
        jdbc.sql("DELETE FROM payment_line WHERE import_id = :id")
                .param("id", id)
                .update();
        rejected.forget(id);
        jdbc.sql("DELETE FROM payment_import WHERE id = :id").param("id", id).update();
    }

    boolean isDone(UUID id) {
        return find(id).map(PaymentResult::done).orElse(true);
    }

    /** Files handed in before this moment whose lines are staged and not all booked; what a lost node left half staged goes. */
    List<UUID> unfinished(Instant before) {
        ids("STAGING", clock.instant().minus(LOST)).forEach(this::forget);
        return ids("BOOKING", before);
    }

    private List<UUID> ids(String state, Instant before) {
        return jdbc.sql(
                        "SELECT id FROM payment_import WHERE state = :s AND created_at < :before ORDER BY created_at, id")
                .param("s", state)
                .param("before", Utc.of(before))
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    Optional<PaymentResult> find(UUID id) {
        return jdbc.sql("SELECT * FROM payment_import WHERE id = :id")
                .param("id", id)
                .query(PaymentImports::row)
                .optional();
    }

    List<PaymentResult> history(int offset, int limit) {
        return jdbc.sql("SELECT * FROM payment_import ORDER BY created_at DESC, id DESC LIMIT :l OFFSET :o")
                .param("l", limit)
                .param("o", offset)
                .query(PaymentImports::row)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM payment_import").query(Long.class).single();
    }

    /** How the file is written; its rejected rows are written so too. */
    TableForm form(UUID id) {
        @Nullable
        String form = jdbc.sql("SELECT form FROM payment_import WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
        if (form == null) throw Refused.notFound("payments.unknown");
        return json.readValue(form, TableForm.class);
    }

    private static PaymentResult row(ResultSet rs, int n) throws SQLException {
        return new PaymentResult(
                rs.getObject("id", UUID.class),
                rs.getString("source"),
                rs.getString("file_name"),
                rs.getLong("rows_read"),
                rs.getLong("booked"),
                rs.getLong("known"),
                rs.getLong("waiting"),
                rs.getLong("rejected"),
                rs.getBigDecimal("amount"),
                "DONE".equals(rs.getString("state")),
                rs.getString("created_by"),
                Utc.get(rs, "created_at"));
    }
}
