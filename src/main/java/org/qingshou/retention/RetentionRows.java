package org.qingshou.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs, their parts and the lists of ids they are made of. */
@Component
class RetentionRows {
    private static final String RUNS = """
            SELECT r.*, COALESCE(SUM(p.proposed), 0) AS proposed, COALESCE(SUM(p.deleted), 0) AS deleted,
                   COALESCE(SUM(p.kept), 0) AS kept
            FROM retention_run r LEFT JOIN retention_part p ON p.run_id = r.id""";
    /** A page asks the whole query anew: few and large. */
    private static final int PAGE = 20_000;

    private static final int RANGE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RetentionRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(UUID id, LocalDate asOf, ActorId by, Instant at) {
        try {
            jdbc.sql("""
                            INSERT INTO retention_run (id, state, as_of, proposed_by, proposed_at)
                            VALUES (:i, 'PROPOSED', :d, :by, :at)""")
                    .param("i", id)
                    .param("d", asOf)
                    .param("by", by.value())
                    .param("at", Utc.of(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("retention.open");
        }
    }

    /** The whole list of one kind, page by page. */
    void insert(UUID run, RetentionKind kind, LocalDate today) {
        RetentionKind.Found found = kind.look(today);
        long count = 0;
        UUID after = null;
        List<UUID> page;
        do {
            page = kind.due(today, after, PAGE);
            batch.batchUpdate(
                    "INSERT INTO retention_item (run_id, kind, item_id, state) VALUES (?, ?, ?, 'W')",
                    page,
                    RANGE,
                    (statement, id) -> {
                        statement.setObject(1, run);
                        statement.setString(2, kind.code());
                        statement.setObject(3, id);
                    });
            count += page.size();
            if (!page.isEmpty()) after = page.getLast();
        } while (page.size() == PAGE);
        if (count == 0) return;
        jdbc.sql("""
                        INSERT INTO retention_part (run_id, kind, rule, proposed, overdue, oldest, newest)
                        VALUES (:r, :k, :rule, :n, :o, :oldest, :newest)""")
                .param("r", run)
                .param("k", kind.code())
                .param("rule", kind.recordClass().rule())
                .param("n", count)
                .param("o", Math.min(count, found.overdue()))
                .param("oldest", found.oldest())
                .param("newest", found.newest())
                .update();
    }

    void decided(UUID run, RunState to, ActorId by, Instant at) {
        int moved = jdbc.sql("""
                        UPDATE retention_run SET state = :s, decided_by = :by, decided_at = :at, version = version + 1
                        WHERE id = :i AND state = 'PROPOSED'""")
                .param("s", to.name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("i", run)
                .update();
        if (moved == 0) throw Refused.conflict("retention.moved");
    }

    void done(UUID run, Instant at) {
        jdbc.sql("UPDATE retention_run SET state = 'DONE', finished_at = :at, version = version + 1"
                        + " WHERE id = :i AND state = 'RUNNING'")
                .param("at", Utc.of(at))
                .param("i", run)
                .update();
    }

    Optional<RetentionRun> running() {
        return jdbc.sql(RUNS + " WHERE r.state = 'RUNNING' GROUP BY r.id")
                .query(RetentionRows::run)
                .optional();
    }

    RetentionRun get(UUID id) {
        return jdbc.sql(RUNS + " WHERE r.id = :i GROUP BY r.id")
                .param("i", id)
                .query(RetentionRows::run)
                .optional()
                .orElseThrow(() -> Refused.notFound("retention.unknown"));
    }

    List<RetentionRun> page(int offset, int limit) {
        return jdbc.sql(RUNS + " GROUP BY r.id ORDER BY r.proposed_at DESC, r.id LIMIT :n OFFSET :o")
                .param("n", limit)
                .param("o", offset)
                .query(RetentionRows::run)
                .list();
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM retention_run")
                .query(Integer.class)
                .single();
    }

    List<RunPart> parts(UUID run) {
        return jdbc.sql("SELECT * FROM retention_part WHERE run_id = :i ORDER BY rule, kind")
                .param("i", run)
                .query(RetentionRows::part)
                .list();
    }

    /** The next of the list, locked: a second runner waits and finds them done. */
    List<UUID> next(UUID run, String kind, int limit) {
        return jdbc.sql("""
                        SELECT item_id FROM retention_item WHERE run_id = :r AND kind = :k AND state = 'W'
                        ORDER BY item_id LIMIT :n FOR UPDATE""")
                .param("r", run)
                .param("k", kind)
                .param("n", limit)
                .query((rs, n) -> rs.getObject("item_id", UUID.class))
                .list();
    }

    void settle(UUID run, String kind, List<UUID> gone, List<UUID> left) {
        mark(run, kind, gone, "D");
        mark(run, kind, left, "K");
        jdbc.sql("""
                        UPDATE retention_part SET deleted = deleted + :d, kept = kept + :k
                        WHERE run_id = :r AND kind = :kind""")
                .param("d", gone.size())
                .param("k", left.size())
                .param("r", run)
                .param("kind", kind)
                .update();
    }

    private void mark(UUID run, String kind, List<UUID> ids, String state) {
        if (ids.isEmpty()) return;
        jdbc.sql("UPDATE retention_item SET state = :s WHERE run_id = :r AND kind = :k AND item_id IN (:ids)")
                .param("s", state)
                .param("r", run)
                .param("k", kind)
                .param("ids", ids)
                .update();
    }

    /** Seals a part that is done with the hash over what is gone. */
    void seal(UUID run, String kind) {
        MessageDigest digest = sha256();
        try (Stream<String> ids =
                jdbc.sql("""
                        SELECT item_id FROM retention_item WHERE run_id = :r AND kind = :k AND state = 'D'
                        ORDER BY item_id""").param("r", run).param("k", kind).query((rs, n) -> rs.getString("item_id")).stream()) {
            ids.forEach(id -> digest.update(id.getBytes(StandardCharsets.US_ASCII)));
        }
        jdbc.sql("UPDATE retention_part SET ids_sha256 = :h WHERE run_id = :r AND kind = :k")
                .param("h", digest.digest())
                .param("r", run)
                .param("k", kind)
                .update();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RetentionRun run(ResultSet rs, int n) throws SQLException {
        return new RetentionRun(
                rs.getObject("id", UUID.class),
                RunState.valueOf(rs.getString("state")),
                rs.getObject("as_of", LocalDate.class),
                rs.getString("proposed_by"),
                Utc.get(rs, "proposed_at"),
                rs.getString("decided_by"),
                Utc.getNullable(rs, "decided_at"),
                Utc.getNullable(rs, "finished_at"),
                rs.getLong("proposed"),
                rs.getLong("deleted"),
                rs.getLong("kept"));
    }

    private static RunPart part(ResultSet rs, int n) throws SQLException {
        byte @Nullable [] hash = rs.getBytes("ids_sha256");
        return new RunPart(
                rs.getString("kind"),
                rs.getString("rule"),
                rs.getLong("proposed"),
                rs.getLong("overdue"),
                rs.getObject("oldest", LocalDate.class),
                rs.getObject("newest", LocalDate.class),
                rs.getLong("deleted"),
                rs.getLong("kept"),
                hash == null ? null : HexFormat.of().formatHex(hash));
    }
}
