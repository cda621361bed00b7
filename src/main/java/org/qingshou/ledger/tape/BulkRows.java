package org.qingshou.ledger.tape;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rows for one table, gathered and then sent in one go by the database's own bulk path. */
final class BulkRows {
    private final String table;
    private final List<String> columns;
    private final RowBytes gathered;

    BulkRows(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
        gathered = new RowBytes(columns.length);
    }

    void add(@Nullable Object... values) {
        gathered.add(values);
    }

    /** Sends what was gathered; a value cut or a row skipped by the server is an error, never a warning. */
    void flush(DataSource bulk) {
        if (gathered.rows() == 0) return;
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            long stored = send(statement, gathered.read(), sql(table, columns, ""));
            SQLWarning warning = statement.getWarnings();
            // The warning's text quotes the value, which must not reach a log.
            if (stored != gathered.rows() || warning != null)
                throw new IllegalStateException("%d of %d rows stored in %s, warning %d"
                        .formatted(stored, gathered.rows(), table, warning == null ? 0 : warning.getErrorCode()));
        } catch (SQLException e) {
            throw new IllegalStateException("bulk load into " + table, e);
        } finally {
            gathered.clear();
        }
    }

    static long send(Statement statement, InputStream rows, String sql) throws SQLException {
        statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(rows);
        return statement.executeLargeUpdate(sql);
    }

    /** @param set further columns and what they get, or nothing */
    static String sql(String table, List<String> columns, String set) {
        return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table + " CHARACTER SET binary"
                + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ("
                + String.join(", ", columns) + ")" + (set.isEmpty() ? "" : " SET " + set);
    }
}
