package org.qingshou.benchmark;

import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the benchmark's own database between runs, all but the bank, its people and the trail. */
final class EmptyLedger {
    /** What a ledger that has just been made holds too. */
    private static final List<String> KEPT = List.of(
            "flyway_schema_history",
            "database_origin",
            "clock_shift",
            "branch",
            "app_user",
            "api_key",
            "audit_event",
            "scheduled_tasks",
            "tape_lane");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    EmptyLedger(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void empty() {
        List<String> tables = jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT IN (:kept)""")
                .param("kept", KEPT)
                .query((rs, n) -> rs.getString(1))
                .list();
        template.execute((ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.createStatement()) {
                // Rows point at each other in all directions; all of them go.
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : tables) statement.execute("TRUNCATE TABLE " + table);
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            return true;
        });
    }
}
