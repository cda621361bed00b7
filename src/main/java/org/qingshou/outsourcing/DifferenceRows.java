package org.qingshou.outsourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.ReconciliationRows.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Differences between both books: found, found again, settled by somebody, or no longer found. */
@Component
class DifferenceRows {
    private static final String SCOPED = """
            FROM placement_difference d JOIN agency a ON a.code = d.agency_code
            LEFT JOIN placement p ON p.id = d.placement_id LEFT JOIN pub_case c ON c.id = p.case_id
            WHERE %s AND (d.state = 'OPEN') = :open""".formatted(Reader.MAY_SEE);

    private final JdbcClient jdbc;

    DifferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose differences somebody sees.
     *
     * @param head whether also those that are nobody's: of packages that we know no placement of
     */
    record Reader(BranchScope scope, boolean head) {
        static final String MAY_SEE = "(:all OR d.branch_code IN (:branches) OR (:head AND d.branch_code IS NULL))";

        StatementSpec on(StatementSpec query) {
            return query.param("all", scope.all())
                    .param("branches", scope.forSql())
                    .param("head", head);
        }
    }

    /** What stands to be done about one, locked. */
    record Found(
            UUID id,
            String agency,
            UUID packageId,
            DifferenceKind kind,
            @Nullable UUID placement) {}

    /** How many of an agency wait for somebody; no branch where nobody's placement is concerned. */
    record Waiting(@Nullable String branch, int open, int workable) {}

    void found(String agency, DifferenceKind kind, Pair pair, Instant at) {
        // The state last: the others ask how it stood.
        jdbc.sql("""
                        INSERT INTO placement_difference (id, agency_code, package_id, kind, placement_id, branch_code, ours,
                            theirs, state, first_seen_at, last_seen_at, seen)
                        VALUES (:id, :a, :p, :k, :placement, :b, :o, :t, 'OPEN', :at, :at, 1)
                        ON DUPLICATE KEY UPDATE first_seen_at = IF(state = 'GONE', :at, first_seen_at),
                            seen = IF(state = 'GONE', 1, seen + 1), placement_id = :placement, branch_code = :b, ours = :o,
                            theirs = :t, last_seen_at = :at, state = 'OPEN'""")
                .param("id", Ids.next())
                .param("a", agency)
                .param("p", pair.packageId())
                .param("k", kind.name())
                .param("placement", pair.ours() == null ? null : pair.packageId())
                .param("b", pair.branch())
                .param("o", Optional.ofNullable(pair.ours()).map(Enum::name).orElse(null))
                .param("t", Optional.ofNullable(pair.theirs()).map(Enum::name).orElse(null))
                .param("at", Utc.of(at))
                .update();
    }

    /** Those of this agency that this comparison did not find, but for packages it could not judge. */
    void gone(String agency, Set<UUID> notJudged, Instant at) {
        jdbc.sql("""
                        UPDATE placement_difference SET state = 'GONE', settled_at = COALESCE(settled_at, :at)
                        WHERE agency_code = :a AND state <> 'GONE' AND last_seen_at < :at AND package_id NOT IN (:skip)""")
                .param("a", agency)
                .param("at", Utc.of(at))
                .param("skip", notJudged.isEmpty() ? Set.of(new UUID(0, 0)) : notJudged)
                .update();
    }

    List<Waiting> waiting(String agency) {
        return jdbc.sql("""
                        SELECT branch_code, COUNT(*) AS n, SUM(kind = 'WORKABLE_AFTER_RECALL') AS workable
                        FROM placement_difference WHERE agency_code = :a AND state = 'OPEN'
                        GROUP BY branch_code ORDER BY branch_code""")
                .param("a", agency)
                .query((rs, n) -> new Waiting(rs.getString("branch_code"), rs.getInt("n"), rs.getInt("workable")))
                .list();
    }

    Optional<Found> locked(UUID id, Reader reader) {
        return reader.on(jdbc.sql("SELECT * FROM placement_difference d WHERE d.id = :id AND d.state = 'OPEN' AND "
                        + Reader.MAY_SEE + " FOR UPDATE"))
                .param("id", id)
                .query((rs, n) -> new Found(
                        id,
                        rs.getString("agency_code"),
                        rs.getObject("package_id", UUID.class),
                        DifferenceKind.valueOf(rs.getString("kind")),
                        rs.getObject("placement_id", UUID.class)))
                .optional();
    }

    void settle(UUID id, DifferenceKind.Way way, String note, ActorId by, Instant at) {
        jdbc.sql("""
                        UPDATE placement_difference SET state = 'SETTLED', way = :w, note = :n, settled_by = :by,
                            settled_at = :at
                        WHERE id = :id""")
                .param("w", way.name())
                .param("n", note.isEmpty() ? null : note)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", id)
                .update();
    }

    /** Open ones the oldest first, others the latest first. */
    List<DifferenceView> page(
            Reader reader, boolean open, int offset, int limit, UnaryOperator<@Nullable String> names) {
        String order = open ? "d.first_seen_at, d.id" : "COALESCE(d.settled_at, d.last_seen_at) DESC, d.id";
        return reader.on(jdbc.sql("SELECT d.*, a.name, p.case_id, c.case_no " + SCOPED + " ORDER BY " + order
                        + " LIMIT :n OFFSET :o"))
                .param("open", open)
                .param("n", limit)
                .param("o", offset)
                .query((rs, n) -> view(rs, names))
                .list();
    }

    int count(Reader reader, boolean open) {
        return reader.on(jdbc.sql("SELECT COUNT(*) " + SCOPED))
                .param("open", open)
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM placement_difference WHERE state <> 'OPEN' AND last_seen_at < :b")
                .param("b", Utc.of(before))
                .update();
    }

    /** Open ones by kind, for whoever watches figures. */
    Map<DifferenceKind, Long> openByKind() {
        Map<DifferenceKind, Long> open = new java.util.EnumMap<>(DifferenceKind.class);
        jdbc.sql("SELECT kind, COUNT(*) AS n FROM placement_difference WHERE state = 'OPEN' GROUP BY kind")
                .query(rs -> {
                    open.put(DifferenceKind.valueOf(rs.getString("kind")), rs.getLong("n"));
                });
        return open;
    }

    Optional<Instant> oldestOpen() {
        return jdbc.sql("SELECT MIN(first_seen_at) AS at FROM placement_difference WHERE state = 'OPEN'")
                .query((rs, n) -> Optional.ofNullable(Utc.getNullable(rs, "at")))
                .single();
    }

    /** The agency whose books were compared longest ago, of these. */
    Optional<Instant> oldestComparison(Collection<String> agencies) {
        if (agencies.isEmpty()) return Optional.empty();
        return jdbc.sql("""
                        SELECT MIN(COALESCE(x.latest, '2000-01-01')) AS at FROM
                            (SELECT MAX(r.finished_at) AS latest FROM agency a
                             LEFT JOIN reconciliation r ON r.agency_code = a.code AND r.state = 'DONE'
                             WHERE a.code IN (:agencies) GROUP BY a.code) x""")
                .param("agencies", agencies)
                .query((rs, n) -> Optional.ofNullable(Utc.getNullable(rs, "at")))
                .single();
    }

    private static DifferenceView view(ResultSet rs, UnaryOperator<@Nullable String> names) throws SQLException {
        UUID caseId = rs.getObject("case_id", UUID.class);
        String way = rs.getString("way");
        return new DifferenceView(
                rs.getObject("id", UUID.class),
                rs.getString("agency_code"),
                rs.getString("name"),
                rs.getObject("package_id", UUID.class),
                DifferenceKind.valueOf(rs.getString("kind")),
                caseId == null ? null : new CaseId(caseId),
                rs.getString("case_no"),
                ReconciliationRows.state(rs.getString("ours")),
                ReconciliationRows.listed(rs.getString("theirs")),
                rs.getString("state").equals("OPEN"),
                rs.getString("state").equals("GONE"),
                Utc.get(rs, "first_seen_at"),
                Utc.get(rs, "last_seen_at"),
                rs.getInt("seen"),
                Utc.getNullable(rs, "settled_at"),
                names.apply(rs.getString("settled_by")),
                way == null ? null : DifferenceKind.Way.valueOf(way),
                rs.getString("note"));
    }
}
