package org.qingshou.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/admin/retention.md} names every column that may hold something of a person, with the rule it is under. */
@QingshouTest
class PersonalTablesTest {
    private static final Path LIST = Path.of("docs", "admin", "retention.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)` \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z_-]+)`");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RetentionKind> kinds;

    private record Row(Set<String> columns, String rule, String how) {}

    @Test
    void everyColumnThatMayHoldAPersonIsUnderARule() throws IOException {
        Map<String, Row> rows = rows();
        Map<String, Set<String>> missing = new TreeMap<>();
        personal().forEach((table, columns) -> {
            Set<String> left = new TreeSet<>(columns);
            Row row = rows.get(table);
            if (row != null) left.removeAll(row.columns());
            if (!left.isEmpty()) missing.put(table, left);
        });
        assertThat(missing).as("columns that " + LIST + " does not name").isEmpty();
    }

    @Test
    void whatTheListNamesIsThere() throws IOException {
        Map<String, Set<String>> all = columns("TRUE");
        rows().forEach((table, row) -> {
            assertThat(all).as(LIST + " names a table that is not there").containsKey(table);
            assertThat(all.get(table)).as(table).containsAll(row.columns());
            assertThat(row.rule().strip()).as(table).matches("R-RET-0[1-4]|no person|trail");
            assertThat(row.how()).as(table).isNotBlank();
        });
    }

    @Test
    void everyKindOfTheRunsIsInTheList() throws IOException {
        Set<String> named = rows().values().stream()
                .flatMap(row -> codes(row.how()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().map(RetentionKind::code).toList());
    }

    /** Sealed columns, blind indexes, and the names under which free text about people stands in clear. */
    private Map<String, Set<String>> personal() {
        return columns("""
                c.DATA_TYPE IN ('varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')
                OR (c.DATA_TYPE = 'binary' AND c.COLUMN_NAME LIKE '%index')
                OR c.COLUMN_NAME IN ('name', 'note', 'words', 'reason', 'text', 'proof', 'file_name', 'value_shown',
                                     'id_number_shown', 'customer_no', 'place', 'comment', 'description', 'args', 'facts')""");
    }

    private Map<String, Set<String>> columns(String which) {
        Map<String, Set<String>> found = new TreeMap<>();
        jdbc.sql("""
                        SELECT c.TABLE_NAME, c.COLUMN_NAME FROM information_schema.COLUMNS c
                        JOIN information_schema.TABLES t
                            ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME AND t.TABLE_TYPE = 'BASE TABLE'
                        WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME NOT LIKE 'flyway%' AND (""" + which + ")").query(rs -> {
            found.computeIfAbsent(rs.getString("TABLE_NAME"), table -> new TreeSet<>())
                    .add(rs.getString("COLUMN_NAME"));
        });
        return found;
    }

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new HashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            Matcher row = ROW.matcher(line);
            if (row.find())
                assertThat(rows.put(row.group(1), new Row(codes(row.group(2)), row.group(3), row.group(4))))
                        .as(row.group(1) + " stands twice")
                        .isNull();
        }
        return rows;
    }

    private static Set<String> codes(String cell) {
        Set<String> codes = new TreeSet<>();
        Matcher code = CODE.matcher(cell);
        while (code.find()) codes.add(code.group(1));
        return codes;
    }
}
