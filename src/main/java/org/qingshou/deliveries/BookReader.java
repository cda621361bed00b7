package org.qingshou.deliveries;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads our tables and the agency's journal, the latter from where it was read to before. */
final class BookReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Path journal;
    private long read;

    BookReader(JdbcClient jdbc, Path journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    List<Books.Ours> ours(Collection<UUID> placements) {
        return jdbc.sql("""
                        SELECT p.id, p.case_id, p.state, p.recalled_at,
                            (SELECT COUNT(*) FROM agency_event e WHERE e.placement_id = p.id) AS events
                        FROM placement p WHERE p.id IN (:ids)""")
                .param("ids", placements)
                .query((rs, n) -> new Books.Ours(
                        rs.getObject("id", UUID.class),
                        rs.getObject("case_id", UUID.class),
                        rs.getString("state"),
                        rs.getObject("recalled_at") != null
                                || rs.getString("state").equals("CANCELLED"),
                        rs.getInt("events")))
                .list();
    }

    List<Books.Message> messages(Collection<UUID> placements) {
        return jdbc.sql("""
                        SELECT id, kind, ordering_key, seq, state FROM outbound_message
                        WHERE ordering_key IN (:keys) ORDER BY ordering_key, position""")
                .param("keys", placements.stream().map(UUID::toString).toList())
                .query((rs, n) -> new Books.Message(
                        rs.getObject("id", UUID.class),
                        rs.getString("kind"),
                        rs.getString("ordering_key"),
                        rs.getInt("seq"),
                        rs.getString("state")))
                .list();
    }

    /** What the agency has written since this was last asked. */
    List<Books.Theirs> theirs() {
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "r")) {
            byte[] more = new byte[(int) (file.length() - read)];
            file.seek(read);
            file.readFully(more);
            read += more.length;
            List<Books.Theirs> entries = new ArrayList<>();
            for (String line : new String(more, StandardCharsets.UTF_8).lines().toList()) {
                JsonNode entry = JSON.readTree(line);
                entries.add(new Books.Theirs(
                        entry.get("kind").asString(), entry.get("packageId").asString()));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
