package org.qingshou.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of all tables beside the tables themselves, so that many runs begin at the same moment. The audit trail is only
 * ever added to; of it a picture shows what has come since.
 */
public final class DatabaseCopy {
    private static final String COPY = "copy_of_";
    private static final String TRAIL = "audit_event";
    private static final Set<String> MACHINERY = Set.of("flyway_schema_history", "scheduled_tasks");
    /** Filled by triggers while others are put back. */
    private static final String TOUCHED = "loan_touched";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, String> columns = new TreeMap<>();

    public DatabaseCopy(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        jdbc.sql("""
                        SELECT c.table_name, GROUP_CONCAT(c.column_name ORDER BY c.ordinal_position) AS names
                        FROM information_schema.columns c JOIN information_schema.tables t
                            ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                            AND c.extra NOT LIKE '%GENERATED%' GROUP BY c.table_name""").query(rs -> {
            String table = rs.getString("table_name");
            if (!table.startsWith(COPY) && !MACHINERY.contains(table)) columns.put(table, rs.getString("names"));
        });
        for (String table : columns.keySet()) {
            jdbc.sql("DROP TABLE IF EXISTS " + COPY + table).update();
            jdbc.sql("CREATE TABLE " + COPY + table + " AS SELECT * FROM " + table)
                    .update();
        }
    }

    /** Puts everything back. */
    public void restore() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET FOREIGN_KEY_CHECKS = 0").update();
            List<String> tables = new ArrayList<>(columns.keySet());
            tables.add(TOUCHED);
            for (String table : tables) {
                boolean trail = table.equals(TRAIL);
                String to = trail ? COPY + table : table;
                String from = trail ? table : COPY + table;
                jdbc.sql("DELETE FROM " + to).update();
                jdbc.sql("INSERT INTO %s (%s) SELECT %s FROM %s"
                                .formatted(to, columns.get(table), columns.get(table), from))
                        .update();
            }
            jdbc.sql("SET FOREIGN_KEY_CHECKS = 1").update();
        });
    }

    public void drop() {
        columns.keySet()
                .forEach(table ->
                        jdbc.sql("DROP TABLE IF EXISTS " + COPY + table).update());
    }
}
