package org.qingshou.ledger.tape;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.qingshou.database.BulkLoad;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads packed rows into the ledger. Their ids were given when they were staged, so a range may be loaded twice: what is
 * there already is skipped, and nothing but that may be. Whom and what they point at stands in the same packs or was found
 * in the ledger, and only imports and merges of persons, which keep out of each other's way, could take it away: so the
 * server need not look each one up again.
 */
@Component
class PackLoad {
    private static final int DUPLICATE = 1062;

    private final JdbcClient jdbc;
    private final DataSource bulk;

    PackLoad(JdbcClient jdbc, @Qualifier(BulkLoad.POOL) DataSource bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Last row of the last pack that begins among these rows. */
    OptionalLong lastRow(UUID tape, long from, long to) {
        Long last = jdbc.sql(
                        "SELECT MAX(last_row) FROM tape_pack WHERE tape_id = :t AND first_row BETWEEN :from AND :to")
                .param("t", tape)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .optional()
                .orElse(null);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** Rows that were packed and turned out afterwards not to count. */
    Set<Long> dropped(UUID tape, long from, long to) {
        return new HashSet<>(jdbc.sql("""
                        SELECT row_no FROM tape_row WHERE tape_id = :t AND row_no BETWEEN :from AND :to
                            AND action IN ('R', 'U') AND row_hash IS NOT NULL""")
                .param("t", tape)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list());
    }

    /** People are loaded whatever became of their row: a later row may speak of them too. */
    void load(PackTable table, PackTable.Load load, long from, long to, Set<Long> dropped) {
        List<byte[]> parts = parts(table, load.tape(), from, to);
        if (parts.isEmpty()) return;
        List<InputStream> streams = parts.stream()
                .<InputStream>map(bytes -> new ByteArrayInputStream(counting(table, bytes, dropped)))
                .toList();
        load(table, load, new SequenceInputStream(Collections.enumeration(streams)), "");
    }

    /** Lines of rows that count. */
    private static byte[] counting(PackTable table, byte[] bytes, Set<Long> dropped) {
        return dropped.isEmpty() || table == PackTable.PERSON ? bytes : PackLines.without(bytes, dropped);
    }

    /**
     * All packs of the tape in one load, of which the server makes a bulk insert where the table is empty: it sorts what comes
     * and builds each index once. That is all or nothing, and one row that is there twice makes it nothing.
     *
     * @return whether every row is in the table now
     */
    boolean loadWhole(PackTable table, PackTable.Load load, Set<Long> dropped) {
        List<Place> places = jdbc.sql("""
                        SELECT first_row, part FROM tape_pack WHERE tape_id = :t AND kind = :kind
                        ORDER BY first_row, part""")
                .param("t", load.tape())
                .param("kind", table.name())
                .query((rs, n) -> new Place(rs.getLong(1), rs.getInt(2)))
                .list();
        if (places.isEmpty()) return true;
        long[] lines = new long[1];
        Iterator<ByteArrayInputStream> streams = places.stream()
                .map(place -> {
                    byte[] bytes = counting(table, part(table, load.tape(), place), dropped);
                    lines[0] += PackLines.count(bytes);
                    return new ByteArrayInputStream(bytes);
                })
                .iterator();
        load(
                table,
                load,
                new SequenceInputStream(new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return streams.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return streams.next();
                    }
                }),
                ", unique_checks = 0");
        return table.count(jdbc) == lines[0];
    }

    private record Place(long firstRow, int part) {}

    private byte[] part(PackTable table, UUID tape, Place place) {
        return jdbc.sql("SELECT bytes FROM tape_pack WHERE tape_id = :t AND first_row = :r AND kind = :k AND part = :p")
                .param("t", tape)
                .param("r", place.firstRow())
                .param("k", table.name())
                .param("p", place.part())
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    private void load(PackTable table, PackTable.Load load, InputStream rows, String set) {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET max_error_count = 65535, foreign_key_checks = 0, @qingshou_packed = 1" + set);
            try {
                load(table, load, statement, rows);
            } catch (SQLException | RuntimeException | Error e) {
                // It may wait for the rest of the rows, and nobody else may get its settings.
                connection.abort(Runnable::run);
                throw e;
            }
            statement.execute(
                    "SET max_error_count = DEFAULT, foreign_key_checks = 1, unique_checks = 1, @qingshou_packed = NULL");
        } catch (SQLException e) {
            throw new IllegalStateException("loading " + table, e);
        }
    }

    private static void load(PackTable table, PackTable.Load load, Statement statement, InputStream rows)
            throws SQLException {
        BulkRows.send(statement, rows, table.sql(statement, load));
        for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning())
            // The warning's text quotes the value, which must not reach a log.
            if (each.getErrorCode() != DUPLICATE)
                throw new IllegalStateException("loading " + table + ", warning " + each.getErrorCode());
    }

    private List<byte[]> parts(PackTable table, UUID tape, long from, long to) {
        return jdbc.sql("""
                        SELECT bytes FROM tape_pack WHERE tape_id = :t AND first_row BETWEEN :from AND :to AND kind = :kind
                        ORDER BY first_row, part""")
                .param("t", tape)
                .param("from", from)
                .param("to", to)
                .param("kind", table.name())
                .query((rs, n) -> rs.getBytes(1))
                .list();
    }

    /** People who came with a row that does not count, and whom no other row speaks of. */
    void removeOrphans(UUID tape) {
        List<UUID> persons = new java.util.ArrayList<>(jdbc.sql("""
                        SELECT t.id FROM tape_person t JOIN tape_row r ON r.tape_id = t.tape_id AND r.row_no = t.row_no
                        WHERE t.tape_id = :t AND r.action IN ('R', 'U') AND r.row_hash IS NOT NULL""")
                .param("t", tape)
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list());
        jdbc.sql("""
                        SELECT DISTINCT p.first_row, p.last_row FROM tape_pack p
                            JOIN tape_row r ON r.tape_id = p.tape_id AND r.row_no BETWEEN p.first_row AND p.last_row
                        WHERE p.tape_id = :t AND p.kind = 'PERSON' AND r.action IN ('R', 'U') AND r.row_hash IS NOT NULL""")
                .param("t", tape)
                .query((rs, n) -> List.of(rs.getLong(1), rs.getLong(2)))
                .list()
                .forEach(pack -> {
                    Set<Long> dropped = dropped(tape, pack.getFirst(), pack.getLast());
                    for (byte[] bytes : parts(PackTable.PERSON, tape, pack.getFirst(), pack.getFirst()))
                        persons.addAll(PackLines.ids(bytes, dropped));
                });
        if (persons.isEmpty()) return;
        jdbc.sql("""
                        DELETE p FROM person p WHERE p.id IN (:persons)
                            AND p.created_at >= (SELECT merged_at FROM tape WHERE id = :t)
                            AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.person_id = p.id)
                            AND NOT EXISTS (SELECT 1 FROM loan_party q WHERE q.person_id = p.id)""").param("persons", persons).param("t", tape).update();
    }
}
