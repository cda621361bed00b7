package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The timeline in its table: rows are only added. */
@Component
class JdbcTimeline implements Timeline {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final String INSERT = """
        INSERT INTO timeline_entry (id, case_id, at, kind, actor, text_key, args, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final FieldCipher cipher;
    private final JsonMapper json;

    JdbcTimeline(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
        this.json = json;
    }

    /** One line of a set-wise step. */
    record Line(
            CaseId caseId,
            Instant at,
            Kind kind,
            ActorId actor,
            String key,
            List<String> args,
            @Nullable String note) {
        Line(CaseId caseId, Instant at, Kind kind, ActorId actor, String key, List<String> args) {
            this(caseId, at, kind, actor, key, args, null);
        }
    }

    @Override
    @Transactional
    public void add(
            CaseId caseId, Instant at, Kind kind, ActorId actor, String key, @Nullable String note, String... args) {
        UUID id = Ids.next();
        batch.update(
                INSERT,
                id,
                caseId.value(),
                Utc.of(at),
                kind.name(),
                actor.value(),
                key,
                json.writeValueAsString(args),
                note == null || note.isBlank() ? null : cipher.seal(note, id));
    }

    void addAll(List<Line> lines) {
        batch.batchUpdate(INSERT, lines, 500, (statement, line) -> {
            UUID id = Ids.next();
            String note = line.note();
            statement.setObject(1, id);
            statement.setObject(2, line.caseId().value());
            statement.setObject(3, Utc.of(line.at()));
            statement.setString(4, line.kind().name());
            statement.setString(5, line.actor().value());
            statement.setString(6, line.key());
            statement.setString(7, json.writeValueAsString(line.args()));
            statement.setBytes(8, note == null ? null : cipher.seal(note, id));
        });
    }

    @Override
    public List<Entry> latest(CaseId caseId, @Nullable Kind kind, int limit) {
        List<Entry> newestFirst = jdbc.sql("""
            SELECT * FROM timeline_entry
            WHERE case_id = :c AND (:k IS NULL OR kind = :k)
            ORDER BY at DESC, id DESC LIMIT :n\
            """)
                .param("c", caseId.value())
                .param("k", kind == null ? null : kind.name())
                .param("n", limit)
                .query((rs, n) -> row(rs).entry())
                .list();
        return Collections.unmodifiableList(newestFirst);
    }

    @Override
    public Iterable<Entry> all(CaseId caseId, @Nullable Kind kind) {
        return () -> new TimelinePages(after -> page(caseId, kind, after));
    }

    private List<TimelinePages.Row> page(CaseId caseId, @Nullable Kind kind, TimelinePages.@Nullable Row after) {
        return jdbc.sql("""
            SELECT * FROM timeline_entry
            WHERE case_id = :c AND (:k IS NULL OR kind = :k)
              AND (:id IS NULL OR at > :at OR (at = :at AND id > :id))
            ORDER BY at, id LIMIT :n\
            """)
                .param("c", caseId.value())
                .param("k", kind == null ? null : kind.name())
                .param("at", after == null ? null : Utc.of(after.entry().at()))
                .param("id", after == null ? null : after.id())
                .param("n", TimelinePages.SIZE)
                .query((rs, n) -> row(rs))
                .list();
    }

    private TimelinePages.Row row(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new TimelinePages.Row(
                id,
                new Entry(
                        Utc.get(rs, "at"),
                        Kind.valueOf(rs.getString("kind")),
                        new ActorId(rs.getString("actor")),
                        rs.getString("text_key"),
                        json.readValue(rs.getString("args"), STRINGS),
                        cipher.openNullable(rs.getBytes("note"), id)));
    }
}
