package org.qingshou.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of files that leave, and what each person took out by day. */
@Component
class ExportRows {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ExportRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(
            UUID id,
            ExportWish wish,
            ActorId actor,
            BranchCode branch,
            @Nullable String reason,
            ExportState state,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO export_log
                            (id, actor, branch_code, kind, subject, route, data, records, reason_sealed, state, at)
                        VALUES (:i, :a, :b, :k, :s, :r, :d, :n, :w, :t, :at)""")
                .param("i", id)
                .param("a", actor.value())
                .param("b", branch.value())
                .param("k", wish.kind())
                .param("s", wish.subject())
                .param("r", wish.route())
                .param("d", wish.data().name())
                .param("n", wish.records())
                .param("w", cipher.sealNullable(reason, id))
                .param("t", state.name())
                .param("at", Utc.of(at))
                .update();
    }

    /** Moves one on; false where it had moved already. */
    boolean move(UUID id, ExportState from, ExportState to) {
        return jdbc.sql("UPDATE export_log SET state = :to WHERE id = :i AND state = :from")
                        .param("i", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void decided(UUID id, ActorId by, Instant at) {
        jdbc.sql("UPDATE export_log SET decided_by = :by, decided_at = :at WHERE id = :i")
                .param("i", id)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    void done(UUID id, ExportState state, @Nullable Long bytes, byte @Nullable [] sha256, Instant at) {
        jdbc.sql("UPDATE export_log SET state = :s, bytes = :b, sha256 = :h, done_at = :at WHERE id = :i")
                .param("i", id)
                .param("s", state.name())
                .param("b", bytes)
                .param("h", sha256)
                .param("at", Utc.of(at))
                .update();
    }

    /** Adds to the person's day and keeps it locked until the transaction ends. */
    long add(ActorId actor, LocalDate day, Data data, long records) {
        jdbc.sql("""
                        INSERT INTO export_day (actor, day, data, records) VALUES (:a, :d, :k, :n)
                        ON DUPLICATE KEY UPDATE records = records + VALUES(records)""")
                .param("a", actor.value())
                .param("d", day)
                .param("k", data.name())
                .param("n", records)
                .update();
        return taken(actor, day, data);
    }

    long taken(ActorId actor, LocalDate day, Data data) {
        return jdbc.sql("SELECT records FROM export_day WHERE actor = :a AND day = :d AND data = :k")
                .param("a", actor.value())
                .param("d", day)
                .param("k", data.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The person's request for this very file that waits, or has been allowed since then. */
    Optional<ExportEntry> asked(ActorId actor, ExportWish wish, Instant allowedSince) {
        return jdbc.sql("""
                        SELECT * FROM export_log
                        WHERE actor = :a AND kind = :k AND subject = :s AND data = :d
                            AND (state = 'ASKED' OR (state = 'ALLOWED' AND decided_at >= :since AND records >= :n))
                        ORDER BY at DESC LIMIT 1""")
                .param("a", actor.value())
                .param("k", wish.kind())
                .param("s", wish.subject())
                .param("d", wish.data().name())
                .param("n", wish.records())
                .param("since", Utc.of(allowedSince))
                .query(this::row)
                .optional();
    }

    Optional<ExportEntry> find(UUID id) {
        return jdbc.sql("SELECT * FROM export_log WHERE id = :i")
                .param("i", id)
                .query(this::row)
                .optional();
    }

    /** @param only null for everybody of the scope */
    List<ExportEntry> page(@Nullable ActorId only, BranchScope scope, int offset, int limit) {
        return scoped("SELECT * FROM export_log ", " ORDER BY at DESC, id LIMIT :limit OFFSET :offset", only, scope)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    int count(@Nullable ActorId only, BranchScope scope) {
        return scoped("SELECT COUNT(*) FROM export_log ", "", only, scope)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String select, String order, @Nullable ActorId only, BranchScope scope) {
        return jdbc.sql(select
                        + "WHERE (:only IS NULL OR actor = :only) AND (:only IS NOT NULL OR :all OR branch_code IN (:branches))"
                        + order)
                .param("only", only == null ? null : only.value())
                .param("all", scope.all())
                .param("branches", scope.forSql());
    }

    private ExportEntry row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        String decidedBy = rs.getString("decided_by");
        return new ExportEntry(
                id,
                new ActorId(rs.getString("actor")),
                new BranchCode(rs.getString("branch_code")),
                rs.getString("kind"),
                rs.getString("subject"),
                rs.getString("route"),
                Data.valueOf(rs.getString("data")),
                rs.getLong("records"),
                cipher.openNullable(rs.getBytes("reason_sealed"), id),
                ExportState.valueOf(rs.getString("state")),
                Utc.get(rs, "at"),
                decidedBy == null ? null : new ActorId(decidedBy),
                Utc.getNullable(rs, "decided_at"),
                Utc.getNullable(rs, "done_at"));
    }
}
