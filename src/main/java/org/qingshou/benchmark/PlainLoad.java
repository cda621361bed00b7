package org.qingshou.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an import is measured against: the loans of the ledger, written to a file beforehand, by one plain LOAD DATA into
 * a table with the columns and indexes of the loan table, which has no triggers and no foreign keys.
 */
final class PlainLoad {
    private static final String TABLE = "benchmark_load";
    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final DataSource bulk;
    private final Path file;
    private final List<Column> columns;
    private long rows;

    private record Column(String name, String type) {
        /** As the column holds it: the text of numbers and dates, the bytes of all else. */
        String selected() {
            return switch (type) {
                case "uuid" -> "CAST(" + name + " AS BINARY(16))";
                case "binary", "varbinary" -> name;
                default -> "CAST(" + name + " AS CHAR)";
            };
        }
    }

    PlainLoad(RunningLedger ledger, Path file) {
        jdbc = ledger.jdbc();
        bulk = ledger.bulk();
        this.file = file;
        columns = jdbc.sql("""
                        SELECT column_name, data_type FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = 'loan' AND is_generated = 'NEVER'
                        ORDER BY ordinal_position""")
                .query((rs, n) -> new Column(rs.getString(1), rs.getString(2)))
                .list();
    }

    /** Writes the loans as they stand into the file, in the order of their keys. */
    void prepare() {
        String select =
                columns.stream().map(Column::selected).collect(Collectors.joining(", ", "SELECT ", " FROM loan"));
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            rows = 0;
            try (ResultSet loans = statement.executeQuery(select)) {
                while (loans.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        if (i > 1) out.write('\t');
                        write(loans.getBytes(i), out);
                    }
                    out.write('\n');
                    rows++;
                }
            }
        } catch (SQLException | IOException e) {
            throw new BenchmarkFailed("The file for the plain load could not be written.", e);
        }
    }

    private static void write(byte @Nullable [] value, OutputStream out) throws IOException {
        if (value == null) {
            out.write('\\');
            out.write('N');
            return;
        }
        for (byte b : value) {
            int letter = switch (b) {
                case '\\' -> '\\';
                case '\t' -> 't';
                case '\n' -> 'n';
                case 0 -> '0';
                default -> -1;
            };
            if (letter >= 0) out.write('\\');
            out.write(letter >= 0 ? letter : b);
        }
    }

    void forget() {
        BenchmarkFolder.delete(file);
    }

    /** Milliseconds of one load into an empty table. */
    double run() {
        emptyTable(TABLE);
        double millis = load(TABLE);
        jdbc.sql("DROP TABLE " + TABLE).update();
        return millis;
    }

    /** Makes a table like the loan table, or an empty one again. */
    void emptyTable(String table) {
        jdbc.sql("CREATE OR REPLACE TABLE " + table + " LIKE loan").update();
    }

    /** Loads the file into such a table; gives the milliseconds. */
    double load(String table) {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(in);
            long from = System.nanoTime();
            long loaded = statement.executeLargeUpdate(
                    "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table + " CHARACTER SET binary"
                            + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")")));
            double millis = Progress.millisSince(from);
            if (loaded != rows || statement.getWarnings() != null)
                throw new BenchmarkFailed("The plain load stored " + loaded + " of " + rows + " rows.");
            return millis;
        } catch (SQLException | IOException e) {
            throw new BenchmarkFailed("The plain load broke off.", e);
        }
    }
}
