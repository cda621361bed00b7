package org.qingshou.ledger.tape;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rows for one table, gathered and then sent in one go by the database's own bulk path. */
final class BulkRows {
    private final String table;
    private final List<String> columns;
    private final Bytes text = new Bytes();
    private int rows;

    /** Values travel as the bytes that the columns hold: text as UTF-8, ids and sealed values as they are. */
    BulkRows(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    void add(@Nullable Object... values) {
        if (values.length != columns.size()) throw new IllegalArgumentException(table + ": " + values.length);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) text.raw('\t');
            append(values[i]);
        }
        text.raw('\n');
        rows++;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> {
                text.raw('\\');
                text.raw('N');
            }
            case byte[] bytes -> text.escaped(bytes);
            case UUID id -> {
                text.escaped(id.getMostSignificantBits());
                text.escaped(id.getLeastSignificantBits());
            }
            case Boolean flag -> text.raw(flag ? '1' : '0');
            case BigDecimal number -> text.escaped(number.toPlainString().getBytes(StandardCharsets.UTF_8));
            default -> text.escaped(value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Grows as needed and is used again for the next rows. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(1 << 16);
        }

        void raw(int b) {
            write(b);
        }

        void escaped(byte[] bytes) {
            for (byte b : bytes) escaped(b);
        }

        void escaped(long eight) {
            for (int shift = 56; shift >= 0; shift -= 8) escaped((byte) (eight >> shift));
        }

        private void escaped(byte b) {
            switch (b) {
                case '\\' -> both('\\');
                case '\t' -> both('t');
                case '\n' -> both('n');
                case '\r' -> both('r');
                case 0 -> both('0');
                default -> write(b);
            }
        }

        private void both(int letter) {
            write('\\');
            write(letter);
        }

        /** Without a copy; nothing may be added until it has been read. */
        InputStream read() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    /** Sends what was gathered; a value cut or a row skipped by the server is an error, never a warning. */
    void flush(DataSource bulk) {
        if (rows == 0) return;
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(text.read());
            long stored = statement.executeLargeUpdate(sql());
            SQLWarning warning = statement.getWarnings();
            // The warning's text quotes the value, which must not reach a log.
            if (stored != rows || warning != null)
                throw new IllegalStateException("%d of %d rows stored in %s, warning %d"
                        .formatted(stored, rows, table, warning == null ? 0 : warning.getErrorCode()));
        } catch (SQLException e) {
            throw new IllegalStateException("bulk load into " + table, e);
        } finally {
            text.reset();
            rows = 0;
        }
    }

    private String sql() {
        return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table + " CHARACTER SET binary"
                + " FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ("
                + String.join(", ", columns) + ")";
    }
}
