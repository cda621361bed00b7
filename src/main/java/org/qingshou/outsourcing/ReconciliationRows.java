package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.ReconciliationView.Cause;
import org.qingshou.outsourcing.ReconciliationView.State;
import org.qingshou.outsourcing.gateway.ListPage;
import org.qingshou.outsourcing.gateway.ListedState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comparisons with agencies, and the lists while they are being read. */
@Component
class ReconciliationRows {
    /** Agencies that may have something of ours: whatever left, until its deletion has been certified a while ago. */
    private static final String CONCERNED = """
            SELECT p.agency_code FROM placement p
            WHERE p.queued_at IS NOT NULL AND (p.ended_at IS NULL OR p.state <> 'PURGED' OR p.ended_at > :since)
            UNION SELECT d.agency_code FROM placement_difference d WHERE d.state = 'OPEN'""";

    private final JdbcClient jdbc;

    ReconciliationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that runs. */
    record Run(
            UUID id,
            String agency,
            Instant startedAt,
            int page,
            @Nullable String after,
            UUID message) {}

    /** One package in both books; either side may lack it. */
    record Pair(
            UUID packageId,
            @Nullable PlacementState ours,
            @Nullable String branch,
            @Nullable Instant queuedAt,
            @Nullable Instant movedAt,
            @Nullable ListedState theirs) {}

    List<String> concerned(Instant since) {
        return jdbc.sql(CONCERNED)
                .param("since", Utc.of(since))
                .query((rs, n) -> rs.getString("agency_code"))
                .list();
    }

    Optional<Run> running(String agency) {
        return run("running_agency = :k", agency);
    }

    Optional<Run> running(UUID id) {
        return run("state = 'RUNNING' AND id = :k FOR UPDATE", id);
    }

    private Optional<Run> run(String where, Object key) {
        return jdbc.sql("SELECT * FROM reconciliation WHERE " + where)
                .param("k", key)
                .query((rs, n) -> new Run(
                        rs.getObject("id", UUID.class),
                        rs.getString("agency_code"),
                        Utc.get(rs, "started_at"),
                        rs.getInt("page"),
                        rs.getString("after"),
                        rs.getObject("message_id", UUID.class)))
                .optional();
    }

    Optional<Instant> lastStart(String agency) {
        return jdbc.sql("SELECT MAX(started_at) AS at FROM reconciliation WHERE agency_code = :a")
                .param("a", agency)
                .query((rs, n) -> Optional.ofNullable(Utc.getNullable(rs, "at")))
                .single();
    }

    /** False where one of this agency runs already. */
    boolean begin(UUID id, String agency, Cause cause, UUID message, ActorId by, Instant at) {
        return jdbc.sql("""
                        INSERT IGNORE INTO reconciliation (id, agency_code, state, cause, started_at, started_by, page,
                            message_id)
                        VALUES (:id, :a, 'RUNNING', :c, :at, :by, 1, :m)""")
                        .param("id", id)
                        .param("a", agency)
                        .param("c", cause.name())
                        .param("at", Utc.of(at))
                        .param("by", by.value())
                        .param("m", message)
                        .update()
                == 1;
    }

    /** Keeps a page; a page that comes twice is kept once. */
    void keep(UUID id, ListPage page) {
        for (ListPage.Line line : page.lines())
            jdbc.sql("""
                            INSERT INTO reconciliation_line (reconciliation_id, package_id, state) VALUES (:r, :p, :s)
                            ON DUPLICATE KEY UPDATE state = :s""")
                    .param("r", id)
                    .param("p", line.packageId())
                    .param("s", line.state().name())
                    .update();
        jdbc.sql("UPDATE reconciliation SET after = :n WHERE id = :id")
                .param("n", page.next())
                .param("id", id)
                .update();
    }

    void nextPage(UUID id, int page, UUID message) {
        jdbc.sql("UPDATE reconciliation SET page = :p, message_id = :m WHERE id = :id")
                .param("p", page)
                .param("m", message)
                .param("id", id)
                .update();
    }

    /** What the agency listed beside what we know of it, and what we take it to have beside that. */
    List<Pair> pairs(Run run) {
        return jdbc.sql("""
                        SELECT l.package_id, p.state AS ours, p.branch_code, p.queued_at, %1$s AS moved_at, l.state AS theirs
                        FROM reconciliation_line l LEFT JOIN placement p ON p.id = l.package_id AND p.agency_code = :a
                        WHERE l.reconciliation_id = :r
                        UNION ALL
                        SELECT p.id, p.state, p.branch_code, p.queued_at, %1$s, NULL
                        FROM placement p LEFT JOIN reconciliation_line l
                            ON l.reconciliation_id = :r AND l.package_id = p.id
                        WHERE p.agency_code = :a AND p.state IN ('OFFERED', 'ACCEPTED', 'ACTIVE')
                          AND l.package_id IS NULL""".formatted("""
                                GREATEST(p.proposed_at, COALESCE(p.queued_at, p.proposed_at),
                                    COALESCE(p.sent_at, p.proposed_at), COALESCE(p.placed_at, p.proposed_at),
                                    COALESCE(p.recalled_at, p.proposed_at), COALESCE(p.ended_at, p.proposed_at))"""))
                .param("a", run.agency())
                .param("r", run.id())
                .query((rs, n) -> new Pair(
                        rs.getObject("package_id", UUID.class),
                        state(rs.getString("ours")),
                        rs.getString("branch_code"),
                        Utc.getNullable(rs, "queued_at"),
                        Utc.getNullable(rs, "moved_at"),
                        listed(rs.getString("theirs"))))
                .list();
    }

    static @Nullable PlacementState state(@Nullable String name) {
        return name == null ? null : PlacementState.valueOf(name);
    }

    static @Nullable ListedState listed(@Nullable String name) {
        return name == null ? null : ListedState.valueOf(name);
    }

    void end(UUID id, State state, int listed, int ours, int found, @Nullable String problem, Instant at) {
        jdbc.sql("""
                        UPDATE reconciliation SET state = :s, listed = :l, ours = :o, found = :f, problem = :p,
                            finished_at = :at, after = NULL
                        WHERE id = :id""")
                .param("s", state.name())
                .param("l", listed)
                .param("o", ours)
                .param("f", found)
                .param("p", problem)
                .param("at", Utc.of(at))
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM reconciliation_line WHERE reconciliation_id = :id")
                .param("id", id)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM reconciliation WHERE started_at < :b AND state <> 'RUNNING'")
                .param("b", Utc.of(before))
                .update();
    }

    /** The latest of each agency that has or had anything of ours. */
    List<ReconciliationView> latest(Collection<String> agencies, DifferenceRows.Reader reader) {
        if (agencies.isEmpty()) return List.of();
        return reader.on(jdbc.sql("""
                        SELECT a.code, a.name, r.*,
                            (SELECT MAX(d.finished_at) FROM reconciliation d
                             WHERE d.agency_code = a.code AND d.state = 'DONE') AS last_done,
                            (SELECT COUNT(*) FROM placement_difference d WHERE d.agency_code = a.code AND d.state = 'OPEN'
                               AND %s) AS open
                        FROM agency a LEFT JOIN reconciliation r ON r.id =
                            (SELECT l.id FROM reconciliation l WHERE l.agency_code = a.code
                             ORDER BY l.started_at DESC, l.id DESC LIMIT 1)
                        WHERE a.code IN (:agencies) ORDER BY a.name, a.code""".formatted(DifferenceRows.Reader.MAY_SEE)))
                .param("agencies", agencies)
                .query((rs, n) -> {
                    String state = rs.getString("state");
                    return new ReconciliationView(
                            rs.getString("code"),
                            rs.getString("name"),
                            rs.getObject("id", UUID.class),
                            state == null ? null : State.valueOf(state),
                            Utc.getNullable(rs, "started_at"),
                            Utc.getNullable(rs, "last_done"),
                            rs.getInt("listed"),
                            rs.getInt("found"),
                            rs.getInt("open"),
                            rs.getString("problem"));
                })
                .list();
    }
}
