package org.qingshou.ledger.tape;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of new loans, staged as the very bytes by which they will be loaded: nothing of them has to be compared with the
 * ledger, so they need no table of their own, and each is written into an index once and not twice. Sealing them is half of
 * the work of staging; it is done by a thread of its own, while the next rows are judged.
 */
final class PackedRows implements AutoCloseable {
    /** The server takes 16 MiB at a time by default, and the driver may have to double bytes. */
    private static final int MOST_BYTES = 4 << 20;

    /** A row to be, for one table. */
    private record Row(PackTable table, Supplier<@Nullable Object[]> values) {}

    private record Pack(List<Row> rows, long firstRow, long lastRow) {}

    /** What is to be stored of a pack, the bytes for each table. */
    private record Made(Map<PackTable, byte[]> bytes, long firstRow, long lastRow) {}

    private final UUID tape;
    private final DataSource bulk;
    private final Pipeline<Pack> making = new Pipeline<>("tape-pack", 1, packs -> packs.forEach(this::make));
    /** By a thread of its own too: it waits for the disk, and the next pack can be made meanwhile. */
    private final Pipeline<Made> storing = new Pipeline<>("tape-store", 1, packs -> packs.forEach(this::store));
    /** Of the thread that makes packs. */
    private final Map<PackTable, RowBytes> made = new EnumMap<>(PackTable.class);

    private List<Row> gathered = new ArrayList<>();
    private long loans;

    PackedRows(UUID tape, DataSource bulk) {
        this.tape = tape;
        this.bulk = bulk;
        for (PackTable table : PackTable.values()) made.put(table, new RowBytes(table.width()));
    }

    /** @param values the row's number, then the columns of the table; asked for by another thread, later */
    void add(PackTable table, Supplier<@Nullable Object[]> values) {
        gathered.add(new Row(table, values));
        if (table == PackTable.LOAN) loans++;
    }

    /** Loans packed since the file was begun. */
    long loans() {
        return loans;
    }

    /** Hands over what was gathered from these rows of the file. */
    void flush(long firstRow, long lastRow) {
        if (gathered.isEmpty()) return;
        making.add(new Pack(gathered, firstRow, lastRow));
        gathered = new ArrayList<>(gathered.size());
    }

    /** Waits until all is stored; what went wrong is thrown here or by {@link #flush}. */
    void finish() {
        making.finish();
        storing.finish();
    }

    private void make(Pack pack) {
        for (Row row : pack.rows()) bytes(row.table()).add(row.values().get());
        Map<PackTable, byte[]> bytes = new EnumMap<>(PackTable.class);
        made.forEach((table, rows) -> {
            if (rows.rows() > 0) bytes.put(table, rows.copy());
            rows.clear();
        });
        storing.add(new Made(bytes, pack.firstRow(), pack.lastRow()));
    }

    private void store(Made pack) {
        try (Connection connection = bulk.getConnection()) {
            connection.setAutoCommit(false);
            for (Map.Entry<PackTable, byte[]> each : pack.bytes().entrySet())
                store(connection, each.getKey(), each.getValue(), pack);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("storing a pack", e);
        }
    }

    private RowBytes bytes(PackTable table) {
        return Objects.requireNonNull(made.get(table));
    }

    private void store(Connection connection, PackTable table, byte[] bytes, Made pack) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tape_pack (tape_id, first_row, last_row, kind, part, bytes) VALUES (?, ?, ?, ?, ?, ?)")) {
            int part = 0;
            for (int from = 0; from < bytes.length; part++) {
                int to = PackLines.endOfLine(bytes, Math.min(bytes.length, from + MOST_BYTES));
                insert.setObject(1, tape);
                insert.setLong(2, pack.firstRow());
                insert.setLong(3, pack.lastRow());
                insert.setString(4, table.name());
                insert.setInt(5, part);
                insert.setBytes(6, Arrays.copyOfRange(bytes, from, to));
                insert.executeUpdate();
                from = to;
            }
        }
    }

    /** Also after a failure nothing is stored any more when this returns. */
    @Override
    public void close() {
        making.close();
        storing.close();
    }
}
