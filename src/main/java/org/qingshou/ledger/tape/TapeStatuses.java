package org.qingshou.ledger.tape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports as they are shown: one, or all of them page by page, the latest first. */
@Component
class TapeStatuses {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TapeStatuses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<TapeStatus> find(UUID id) {
        return jdbc.sql("SELECT * FROM tape WHERE id = :id")
                .param("id", id)
                .query(this::statusRow)
                .optional();
    }

    List<TapeStatus> history(int offset, int limit) {
        return jdbc.sql("SELECT * FROM tape ORDER BY created_at DESC, id DESC LIMIT :l OFFSET :o")
                .param("l", limit)
                .param("o", offset)
                .query(this::statusRow)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM tape").query(Long.class).single();
    }

    List<String> sources() {
        return jdbc.sql("SELECT DISTINCT source FROM tape ORDER BY source")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private TapeStatus statusRow(ResultSet rs, int n) throws SQLException {
        return new TapeStatus(
                rs.getObject("id", UUID.class),
                rs.getString("source"),
                rs.getObject("as_of", LocalDate.class),
                TapeKind.valueOf(rs.getString("kind")),
                rs.getString("scope"),
                rs.getString("profile_name"),
                rs.getString("file_name"),
                TapeState.valueOf(rs.getString("state")),
                rs.getLong("rows_read"),
                rs.getLong("added"),
                rs.getLong("changed"),
                rs.getLong("unchanged"),
                rs.getLong("left_out"),
                rs.getLong("rejected"),
                rs.getLong("merged_to"),
                rs.getLong("merge_until"),
                json.readValue(rs.getString("messages"), TapeMessage.LIST),
                rs.getString("created_by"),
                Utc.get(rs, "created_at"),
                Utc.getNullable(rs, "finished_at"));
    }
}
