package org.qingshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in the tables, so that two runs can be compared which differ in nothing but ids, moments, sealed bytes and
 * the counting of versions. Ids of loans, persons and cases are shown as their numbers, so that who belongs to whom counts.
 */
public record DatabasePicture(Map<String, List<String>> tables) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> TIMED = Set.of("datetime", "timestamp");
    private static final Set<String> SEALED = Set.of("varbinary", "blob", "mediumblob", "longblob");
    private static final Set<String> COUNTERS = Set.of(
            "password_hash",
            "version",
            "case_version",
            "day_end_step.changed",
            "day_end_step.millis",
            "audit_event.facts",
            "day_end_run.runner",
            "day_end_run.problem");
    private static final Set<String> MACHINERY = Set.of("flyway_schema_history", "scheduled_tasks", "worklist_dirty");
    private static final String COPY = "copy_of_";

    private record Column(String table, String name, String type) {}

    /** Of all tables but these, and of the audit trail what {@link DatabaseCopy} has not seen, without these actions. */
    public static DatabasePicture take(JdbcClient jdbc, Set<String> without, String actionsWithout) {
        Map<String, List<Column>> columns = columns(jdbc, without);
        Map<String, String> names = names(jdbc);
        Map<String, List<String>> tables = new TreeMap<>();
        columns.forEach((table, of) -> {
            String which = table.equals("audit_event")
                    ? " WHERE action NOT LIKE '" + actionsWithout + "' AND id NOT IN (SELECT id FROM " + COPY + table
                            + ")"
                    : "";
            List<String> lines = new ArrayList<>(jdbc.sql("SELECT * FROM " + table + which)
                    .query((rs, n) -> {
                        StringBuilder line = new StringBuilder();
                        for (Column column : of) {
                            Object value = rs.getObject(column.name());
                            line.append(column.name())
                                    .append('=')
                                    .append(shown(value, column.type(), names))
                                    .append(' ');
                        }
                        return line.toString();
                    })
                    .list());
            Collections.sort(lines);
            tables.put(table, lines);
        });
        return new DatabasePicture(tables);
    }

    private static Map<String, List<Column>> columns(JdbcClient jdbc, Set<String> without) {
        Map<String, List<Column>> columns = new TreeMap<>();
        jdbc.sql("""
                        SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
                        JOIN information_schema.tables t
                            ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                        ORDER BY c.table_name, c.ordinal_position""")
                .query((rs, n) -> new Column(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list()
                .forEach(column -> {
                    boolean told = !column.table().startsWith(COPY)
                            && !MACHINERY.contains(column.table())
                            && !without.contains(column.table())
                            && !COUNTERS.contains(column.name())
                            && !COUNTERS.contains(column.table() + "." + column.name());
                    if (told)
                        columns.computeIfAbsent(column.table(), table -> new ArrayList<>())
                                .add(column);
                });
        return columns;
    }

    private static Map<String, String> names(JdbcClient jdbc) {
        Map<String, String> names = new HashMap<>();
        for (String sql : List.of(
                "SELECT id, 'loan', source, loan_no FROM loan",
                "SELECT id, 'person', name, customer_no FROM person",
                "SELECT c.id, 'case', p.name, CONCAT(c.branch_code, ' ', c.opened_on) FROM collection_case c"
                        + " JOIN person p ON p.id = c.person_id"))
            jdbc.sql(sql).query(rs -> {
                names.put(
                        rs.getObject(1, UUID.class).toString(),
                        String.join(" ", rs.getString(2), rs.getString(3), rs.getString(4)));
            });
        return names;
    }

    private static String shown(@Nullable Object value, String type, Map<String, String> names) {
        if (value == null) return "none";
        if (TIMED.contains(type) || SEALED.contains(type)) return "some";
        if (value instanceof byte[] bytes) return java.util.HexFormat.of().formatHex(bytes);
        Matcher ids = ID.matcher(value.toString());
        return ids.replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), "an id")));
    }

    /** Table by table, naming what one has and the other has not. */
    public void assertSameAs(DatabasePicture other, String when) {
        assertThat(tables.keySet()).isEqualTo(other.tables.keySet());
        tables.forEach((table, lines) -> {
            List<String> expected = other.tables.getOrDefault(table, List.of());
            if (lines.equals(expected)) return;
            assertThat("only here:%n%s%nonly there:%n%s".formatted(more(lines, expected), more(expected, lines)))
                    .as("%s: %s", when, table)
                    .isEmpty();
        });
    }

    /** What the first has more often than the second. */
    private static String more(List<String> first, List<String> second) {
        List<String> left = new ArrayList<>(first);
        second.forEach(left::remove);
        return String.join("\n", left);
    }
}
