package org.qingshou.outsourcing;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.gateway.GatewayKinds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were made, and what waits for one; each query holds the reader's branches. */
@Component
class HandoverFileRows {
    private static final String WAITING = """
            FROM outbound_message m
            JOIN agency_channel c ON c.agency_code = m.partner AND c.kind = 'BATCH_FILE'
            JOIN placement p ON p.id = m.ordering_key
            JOIN agency a ON a.code = m.partner
            WHERE m.state = 'DUE' AND NOT m.paused AND m.kind IN (:kinds)
              AND (:all OR p.branch_code IN (:branches))
              AND NOT EXISTS (SELECT 1 FROM handover_file_message h WHERE h.message_id = m.id)""";
    private static final String FILES = """
            FROM handover_file f JOIN agency a ON a.code = f.agency_code
            WHERE (:all OR f.branch_code IN (:branches))""";

    private final JdbcClient jdbc;

    HandoverFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingForFile> waiting(BranchScope scope) {
        return jdbc.sql("SELECT a.code, a.name, SUM(m.kind = :place) AS packages, SUM(m.kind = :recall) AS recalls "
                        + WAITING + " GROUP BY a.code, a.name ORDER BY a.code")
                .param("place", GatewayKinds.PLACE)
                .param("recall", GatewayKinds.RECALL)
                .param("kinds", GatewayKinds.ALL)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query((rs, n) -> new WaitingForFile(
                        rs.getString("code"), rs.getString("name"), rs.getInt("packages"), rs.getInt("recalls")))
                .list();
    }

    /** Oldest first, so that what waits longest leaves first where a file is full. */
    List<UUID> waiting(String agency, String kind, BranchScope scope, int most) {
        return jdbc.sql("SELECT m.id " + WAITING + " AND m.partner = :agency ORDER BY m.created_at, m.id LIMIT :n")
                .param("agency", agency)
                .param("kinds", List.of(kind))
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("n", most)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    void add(HandoverFile file, String branch, List<UUID> messages, ActorId by) {
        jdbc.sql("""
                        INSERT INTO handover_file (id, agency_code, branch_code, kind, file_no, messages, content_sha256,
                            made_by, made_at)
                        VALUES (:id, :a, :b, :k, :no, :n, :h, :by, :at)""")
                .param("id", file.id())
                .param("a", file.agency())
                .param("b", branch)
                .param("k", file.kind())
                .param("no", file.fileNo())
                .param("n", messages.size())
                .param("h", HexFormat.of().parseHex(file.contentSha256()))
                .param("by", by.value())
                .param("at", Utc.of(file.madeAt()))
                .update();
        for (int i = 0; i < messages.size(); i++)
            jdbc.sql("INSERT INTO handover_file_message (message_id, file_id, position) VALUES (:m, :f, :p)")
                    .param("m", messages.get(i))
                    .param("f", file.id())
                    .param("p", i)
                    .update();
    }

    /** How many files of this agency there are, for the next one's number. */
    int made(String agency) {
        return jdbc.sql("SELECT COUNT(*) FROM handover_file WHERE agency_code = :a")
                .param("a", agency)
                .query(Integer.class)
                .single();
    }

    List<UUID> messages(UUID file) {
        return jdbc.sql("SELECT message_id FROM handover_file_message WHERE file_id = :f ORDER BY position")
                .param("f", file)
                .query((rs, n) -> rs.getObject("message_id", UUID.class))
                .list();
    }

    boolean handed(UUID file, ActorId by, java.time.Instant at) {
        return jdbc.sql("UPDATE handover_file SET handed_by = :by, handed_at = :at WHERE id = :f AND handed_at IS NULL")
                        .param("by", by.value())
                        .param("at", Utc.of(at))
                        .param("f", file)
                        .update()
                == 1;
    }

    Optional<HandoverFile> find(UUID id, BranchScope scope) {
        return files("AND f.id = :id", scope)
                .param("id", id)
                .query(HandoverFileRows::row)
                .optional();
    }

    List<HandoverFile> page(BranchScope scope, int offset, int limit) {
        return files("ORDER BY f.made_at DESC, f.id LIMIT :n OFFSET :o", scope)
                .param("n", limit)
                .param("o", offset)
                .query(HandoverFileRows::row)
                .list();
    }

    int count(BranchScope scope) {
        return jdbc.sql("SELECT COUNT(*) " + FILES)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec files(String rest, BranchScope scope) {
        return jdbc.sql("SELECT f.*, a.name " + FILES + " " + rest)
                .param("all", scope.all())
                .param("branches", scope.forSql());
    }

    private static HandoverFile row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new HandoverFile(
                rs.getObject("id", UUID.class),
                rs.getString("agency_code"),
                rs.getString("name"),
                rs.getString("kind"),
                rs.getString("file_no"),
                rs.getInt("messages"),
                HexFormat.of().formatHex(rs.getBytes("content_sha256")),
                Utc.get(rs, "made_at"),
                Utc.getNullable(rs, "handed_at"));
    }
}
