package org.qingshou.ledger.tape;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rows for one table, gathered and then sent in one go by the database's own bulk path. */
final class BulkRows {
    private final String table;
    private final List<String> columns;
    private final Set<String> binary;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /** @param binary columns whose values are bytes; they travel as hexadecimal digits */
    BulkRows(String table, Set<String> binary, String... columns) {
        this.table = table;
        this.binary = binary;
        this.columns = List.of(columns);
    }

    void add(@Nullable Object... values) {
        if (values.length != columns.size()) throw new IllegalArgumentException(table + ": " + values.length);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) text.append('\t');
            append(values[i]);
        }
        text.append('\n');
        rows++;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append(HexFormat.of().formatHex(bytes));
            case java.math.BigDecimal number -> text.append(number.toPlainString());
            default -> escape(value.toString());
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case 0 -> text.append("\\0");
                default -> text.append(c);
            }
        }
    }

    /** Sends what was gathered; a value cut or a row skipped by the server is an error, never a warning. */
    void flush(DataSource bulk) {
        if (rows == 0) return;
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            statement
                    .unwrap(org.mariadb.jdbc.Statement.class)
                    .setLocalInfileInputStream(
                            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
            long stored = statement.executeLargeUpdate(sql());
            SQLWarning warning = statement.getWarnings();
            // The warning's text quotes the value, which must not reach a log.
            if (stored != rows || warning != null)
                throw new IllegalStateException("%d of %d rows stored in %s, warning %d"
                        .formatted(stored, rows, table, warning == null ? 0 : warning.getErrorCode()));
        } catch (SQLException e) {
            throw new IllegalStateException("bulk load into " + table, e);
        } finally {
            text.setLength(0);
            rows = 0;
        }
    }

    private String sql() {
        List<String> names = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (String column : columns) {
            names.add(binary.contains(column) ? "@" + column : column);
            if (binary.contains(column)) sets.add(column + " = UNHEX(@" + column + ")");
        }
        return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table + " CHARACTER SET utf8mb4"
                + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ("
                + String.join(", ", names) + ")"
                + (sets.isEmpty() ? "" : " SET " + String.join(", ", sets));
    }
}
