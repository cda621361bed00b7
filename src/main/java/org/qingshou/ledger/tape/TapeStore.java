package org.qingshou.ledger.tape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. State changes are conditional on the state before, because several nodes see the same row. */
@Component
class TapeStore {
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TapeStore(JdbcClient jdbc, JsonMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void add(TapeRecord tape, String fileName, List<TapeMessage> messages) {
        jdbc.sql("""
                        INSERT INTO tape (id, source, as_of, kind, scope, profile, profile_name, upload_id, file_name,
                                          form, content_hash, state, apply, messages, created_by, created_at, finished_at)
                        VALUES (:id, :source, :asOf, :kind, :scope, :profile, :profileName, :upload, :fileName,
                                :form, :hash, :state, :apply, :messages, :by, :at, :finished)""")
                .param("id", tape.id())
                .param("source", tape.source())
                .param("asOf", tape.asOf())
                .param("kind", tape.kind().name())
                .param("scope", tape.scopeText())
                .param("profile", json.writeValueAsString(tape.profile()))
                .param("profileName", tape.profile().name())
                .param("upload", tape.upload())
                .param("fileName", fileName)
                .param("form", json.writeValueAsString(tape.form()))
                .param("hash", tape.contentHash())
                .param("state", tape.state().name())
                .param("apply", tape.apply())
                .param("messages", json.writeValueAsString(messages))
                .param("by", tape.createdBy().value())
                .param("at", Utc.of(clock.instant()))
                .param("finished", tape.state().isOver() ? Utc.of(clock.instant()) : null)
                .update();
        publish(tape, "tape." + tape.state().name().toLowerCase(java.util.Locale.ROOT), Map.of());
    }

    TapeRecord get(UUID id) {
        return jdbc.sql("SELECT * FROM tape WHERE id = :id")
                .param("id", id)
                .query(this::record)
                .single();
    }

    /** Moves the state on; false where another has moved it. */
    @Transactional
    public boolean move(TapeRecord tape, TapeState to, Map<String, String> facts) {
        boolean over = to.isOver();
        int changed = jdbc.sql("""
                        UPDATE tape SET state = :to, finished_at = :finished,
                            merged_at = IF(:to = 'MERGING', :now, merged_at)
                        WHERE id = :id AND state = :from""")
                .param("to", to.name())
                .param("from", tape.state().name())
                .param("finished", over ? Utc.of(clock.instant()) : null)
                .param("now", Utc.of(clock.instant()))
                .param("id", tape.id())
                .update();
        if (changed == 1) publish(tape, "tape." + to.name().toLowerCase(java.util.Locale.ROOT), facts);
        return changed == 1;
    }

    @Transactional
    public boolean askToApply(TapeRecord tape) {
        jdbc.sql("UPDATE tape SET apply = TRUE WHERE id = :id")
                .param("id", tape.id())
                .update();
        return move(tape, TapeState.QUEUED, Map.of());
    }

    void progress(UUID id, long read) {
        jdbc.sql("UPDATE tape SET rows_read = :r WHERE id = :id")
                .param("r", read)
                .param("id", id)
                .update();
    }

    /**
     * @param packed whether new loans wait as packs, and loans told again are not marked
     * @param newBranches codes of branches that rows name and the bank does not have yet
     */
    void staged(UUID id, StageCounts counts, boolean packed, Collection<String> newBranches) {
        jdbc.sql("""
                        UPDATE tape SET rows_read = :r, added = :a, changed = :c, unchanged = :u, left_out = :l, rejected = :x,
                            merge_until = :until, merged_to = 0, concluded = FALSE, staged_at = :at, packed = :packed, new_branches = :branches
                        WHERE id = :id""")
                .param("packed", packed)
                .param("branches", json.writeValueAsString(newBranches))
                .param("r", counts.read())
                .param("a", counts.added())
                .param("c", counts.changed())
                .param("u", counts.unchanged())
                .param("l", counts.leftOut())
                .param("x", counts.rejected())
                .param("until", counts.lastRow())
                .param("at", Utc.of(clock.instant()))
                .param("id", id)
                .update();
    }

    List<String> newBranches(UUID id) {
        return jdbc.sql("SELECT new_branches FROM tape WHERE id = :id AND new_branches IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, CODES))
                .orElse(List.of());
    }

    void say(UUID id, List<TapeMessage> more) {
        if (more.isEmpty()) return;
        List<TapeMessage> messages = new ArrayList<>(messages(id));
        messages.addAll(more);
        jdbc.sql("UPDATE tape SET messages = :m WHERE id = :id")
                .param("m", json.writeValueAsString(messages))
                .param("id", id)
                .update();
    }

    /** Takes back what no longer holds. */
    void unsay(UUID id, String key) {
        List<TapeMessage> left = messages(id).stream()
                .filter(message -> !message.key().equals(key))
                .toList();
        jdbc.sql("UPDATE tape SET messages = :m WHERE id = :id")
                .param("m", json.writeValueAsString(left))
                .param("id", id)
                .update();
    }

    /** A manager believes that so many loans are missing; more of them would need a new decision. */
    void allowAbsence(UUID id, long loans) {
        jdbc.sql("UPDATE tape SET absence_allowed = :n WHERE id = :id")
                .param("n", loans)
                .param("id", id)
                .update();
    }

    OptionalLong allowedAbsence(UUID id) {
        Long allowed = jdbc.sql("SELECT absence_allowed FROM tape WHERE id = :id AND absence_allowed IS NOT NULL")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElse(null);
        return allowed == null ? OptionalLong.empty() : OptionalLong.of(allowed);
    }

    void forgetMessages(UUID id) {
        jdbc.sql("UPDATE tape SET messages = '[]' WHERE id = :id")
                .param("id", id)
                .update();
    }

    private List<TapeMessage> messages(UUID id) {
        return json.readValue(
                jdbc.sql("SELECT messages FROM tape WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single(),
                TapeMessage.LIST);
    }

    void mergedTo(UUID id, long row) {
        jdbc.sql("UPDATE tape SET merged_to = :r WHERE id = :id")
                .param("r", row)
                .param("id", id)
                .update();
    }

    /** Notes that its end is dealt with, in the transaction that does so; false where that was done before. */
    boolean conclude(UUID id) {
        return jdbc.sql("UPDATE tape SET concluded = TRUE WHERE id = :id AND NOT concluded")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether the ledger has moved since this tape was compared with it. */
    boolean stale(TapeRecord tape) {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM tape t, tape me WHERE me.id = :id AND t.id <> me.id
                                AND t.merged_at >= me.staged_at)
                             + (SELECT COUNT(*) FROM payment_import p, tape me WHERE me.id = :id
                                AND (p.state = 'BOOKING' OR p.finished_at >= me.staged_at))""").param("id", tape.id()).query(Long.class).single() > 0;
    }

    /** Imports handed in before this moment that have still to come to an end. */
    List<UUID> unfinished(Instant before) {
        return jdbc.sql("SELECT id FROM tape WHERE state IN ('QUEUED', 'STAGING', 'MERGING') AND created_at < :before"
                        + " ORDER BY created_at, id")
                .param("before", Utc.of(before))
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
    }

    private void publish(TapeRecord tape, String action, Map<String, String> facts) {
        events.publishEvent(new TapeEvent(tape.id(), action, facts, tape.createdBy(), clock.instant()));
    }

    TapeRecord record(ResultSet rs, int n) throws SQLException {
        return new TapeRecord(
                rs.getObject("id", UUID.class),
                rs.getString("source"),
                rs.getObject("as_of", LocalDate.class),
                TapeKind.valueOf(rs.getString("kind")),
                rs.getString("scope"),
                json.readValue(rs.getString("profile"), MappingProfile.class),
                rs.getObject("upload_id", UUID.class),
                json.readValue(rs.getString("form"), TableForm.class),
                rs.getBytes("content_hash"),
                TapeState.valueOf(rs.getString("state")),
                rs.getBoolean("apply"),
                rs.getLong("rows_read"),
                rs.getLong("rejected"),
                rs.getLong("merged_to"),
                rs.getLong("merge_until"),
                new ActorId(rs.getString("created_by")),
                Utc.getNullable(rs, "staged_at"),
                rs.getBoolean("packed"));
    }
}
