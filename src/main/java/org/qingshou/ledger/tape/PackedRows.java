package org.qingshou.ledger.tape;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of new loans, staged as the very bytes by which they will be loaded: nothing of them has to be compared with the
 * ledger, so they need no table of their own, and each is written into an index once and not twice.
 */
final class PackedRows {
    /** The server takes 16 MiB at a time by default, and the driver may have to double bytes. */
    private static final int MOST_BYTES = 4 << 20;

    private final UUID tape;
    private final Map<PackTable, RowBytes> gathered = new EnumMap<>(PackTable.class);
    private long loans;

    PackedRows(UUID tape) {
        this.tape = tape;
        for (PackTable table : PackTable.values()) gathered.put(table, new RowBytes(table.width()));
    }

    /** @param values the row's number, then the columns of the table */
    void add(PackTable table, @Nullable Object... values) {
        rows(table).add(values);
        if (table == PackTable.LOAN) loans++;
    }

    private RowBytes rows(PackTable table) {
        return java.util.Objects.requireNonNull(gathered.get(table));
    }

    /** Loans packed since the file was begun. */
    long loans() {
        return loans;
    }

    /** Stores what was gathered from these rows of the file. */
    void flush(Connection connection, long firstRow, long lastRow) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tape_pack (tape_id, first_row, last_row, kind, part, bytes) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (PackTable table : PackTable.values()) {
                RowBytes rows = rows(table);
                if (rows.rows() == 0) continue;
                byte[] bytes = rows.copy();
                rows.clear();
                int part = 0;
                for (int from = 0; from < bytes.length; part++) {
                    int to = PackLines.endOfLine(bytes, Math.min(bytes.length, from + MOST_BYTES));
                    insert.setObject(1, tape);
                    insert.setLong(2, firstRow);
                    insert.setLong(3, lastRow);
                    insert.setString(4, table.name());
                    insert.setInt(5, part);
                    insert.setBytes(6, java.util.Arrays.copyOfRange(bytes, from, to));
                    insert.executeUpdate();
                    from = to;
                }
            }
        }
    }
}
