package org.qingshou.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Promises;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.outsourcing.PlacementState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the situations of many cases with one query for each kind of fact. */
@Component
class CaseSituations {
    private final JdbcClient jdbc;
    private final Branches branches;
    private final Deciles deciles;
    private final Seasons seasons;

    CaseSituations(JdbcClient jdbc, Branches branches, Deciles deciles, Seasons seasons) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.deciles = deciles;
        this.seasons = seasons;
    }

    /** The open ones among these cases; one that is closed or unknown is left out. */
    List<Situation> read(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        Map<String, String> divisions = new HashMap<>();
        for (Branch branch : branches.all()) divisions.put(branch.code().value(), branch.divisionCode());
        Deciles.Limits limits = deciles.limits();
        Seasons.Known windows = seasons.known();
        Map<UUID, List<Situation.PromiseAt>> promises = promises(ids);
        Map<UUID, Situation.PlanAt> plans = plans(ids);
        Map<UUID, List<Situation.HoldAt>> holds = holds(ids);
        Map<UUID, List<Situation.PlacementAt>> placements = placements(ids);
        Map<UUID, List<Situation.RequestAt>> requests = requests(ids);
        Map<UUID, List<Situation.ClockAt>> clocks = clocks(ids);
        Map<UUID, List<LocalDate>> courts = courts(ids);
        Map<UUID, Situation.Ladder> ladders = ladders(ids);
        return jdbc.sql("""
                        SELECT c.id, c.version, c.branch_code, c.owner, c.state, c.key_account, c.total_due, c.opened_on,
                               c.next_action_on, c.last_contact_at, c.away_until, p.division_code, p.kind, d.segment
                        FROM pub_case c
                        JOIN pub_person p ON p.id = c.person_id
                        LEFT JOIN pub_diagnosis d ON d.case_id = c.id
                        WHERE c.id IN (:ids) AND c.state <> 'CLOSED'""")
                .param("ids", ids)
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    String branch = rs.getString("branch_code");
                    return new Situation(
                            id,
                            rs.getInt("version"),
                            branch,
                            rs.getString("owner"),
                            CaseState.valueOf(rs.getString("state")),
                            rs.getBoolean("key_account"),
                            rs.getString("division_code"),
                            Distance.between(divisions.get(branch), rs.getString("division_code")),
                            limits.decile(branch, rs.getBigDecimal("total_due")),
                            rs.getString("segment"),
                            rs.getObject("opened_on", LocalDate.class),
                            rs.getObject("next_action_on", LocalDate.class),
                            day(rs, "last_contact_at"),
                            ladders.getOrDefault(id, new Situation.Ladder(List.of(), false)),
                            promises.getOrDefault(id, List.of()),
                            plans.getOrDefault(id, Situation.PlanAt.NONE),
                            holds.getOrDefault(id, List.of()),
                            placements.getOrDefault(id, List.of()),
                            requests.getOrDefault(id, List.of()),
                            clocks.getOrDefault(id, List.of()),
                            courts.getOrDefault(id, List.of()).stream()
                                    .findFirst()
                                    .orElse(null),
                            rs.getObject("away_until", LocalDate.class),
                            windows.of(branch, CustomerKind.valueOf(rs.getString("kind"))));
                })
                .list();
    }

    private Map<UUID, List<Situation.PromiseAt>> promises(List<UUID> ids) {
        return byCase(
                ids,
                """
                SELECT case_id, due_on, state, settled_at FROM pub_promise
                WHERE case_id IN (:ids) AND state IN ('OPEN', 'BROKEN', 'PARTLY_KEPT') ORDER BY due_on""",
                rs -> new Situation.PromiseAt(
                        rs.getObject("due_on", LocalDate.class),
                        Promises.State.valueOf(rs.getString("state")),
                        day(rs, "settled_at")));
    }

    private Map<UUID, Situation.PlanAt> plans(List<UUID> ids) {
        Map<UUID, Situation.PlanAt> all = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, MIN(IF(state = 'OPEN', due_on, NULL)) AS next_due,
                               MIN(IF(state = 'MISSED', due_on, NULL)) AS missed_due, MAX(missed_on) AS missed_on,
                               NULL AS broken_on
                        FROM pub_plan_instalment WHERE case_id IN (:ids) GROUP BY case_id
                        UNION ALL
                        SELECT case_id, NULL, NULL, NULL, MAX(ended_on) FROM pub_plan
                        WHERE case_id IN (:ids) AND state = 'BROKEN' GROUP BY case_id""").param("ids", ids).query(rs -> {
            // A plan that is performed comes first, and with it what became of one before it is past.
            all.putIfAbsent(
                    rs.getObject("case_id", UUID.class),
                    new Situation.PlanAt(
                            rs.getObject("next_due", LocalDate.class),
                            rs.getObject("missed_due", LocalDate.class),
                            rs.getObject("missed_on", LocalDate.class),
                            rs.getObject("broken_on", LocalDate.class)));
        });
        return all;
    }

    private Map<UUID, List<Situation.HoldAt>> holds(List<UUID> ids) {
        return byCase(
                ids,
                "SELECT case_id, until_on, review_on FROM pub_hold WHERE case_id IN (:ids) ORDER BY from_on, id",
                rs -> new Situation.HoldAt(
                        rs.getObject("until_on", LocalDate.class), rs.getObject("review_on", LocalDate.class)));
    }

    private Map<UUID, List<Situation.PlacementAt>> placements(List<UUID> ids) {
        Map<UUID, List<Situation.PlacementAt>> all = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, state, offer_until, expires_on FROM pub_placement
                        WHERE case_id IN (:ids) AND ended_at IS NULL ORDER BY round""").param("ids", ids).query(rs -> {
            if (!PlacementState.valueOf(rs.getString("state")).open()) return;
            all.computeIfAbsent(rs.getObject("case_id", UUID.class), id -> new ArrayList<>())
                    .add(new Situation.PlacementAt(
                            day(rs, "offer_until"), rs.getObject("expires_on", LocalDate.class)));
        });
        return all;
    }

    private Map<UUID, List<Situation.RequestAt>> requests(List<UUID> ids) {
        return byCase(
                ids,
                """
                SELECT case_id, kind, heard FROM worklist_request
                WHERE case_id IN (:ids) AND heard IN ('asked', 'agreed', 'answered', 'sentBack') ORDER BY at, request_id""",
                rs -> new Situation.RequestAt(rs.getString("kind"), "sentBack".equals(rs.getString("heard"))));
    }

    private Map<UUID, List<Situation.ClockAt>> clocks(List<UUID> ids) {
        return byCase(
                ids,
                """
                SELECT l.case_id, k.kind, MIN(k.due_on) AS due_on
                FROM pub_case_loan l JOIN pub_clock k ON k.loan_id = l.loan_id
                WHERE l.case_id IN (:ids) GROUP BY l.case_id, k.kind, k.expired ORDER BY due_on""",
                rs -> new Situation.ClockAt(
                        ClockKind.valueOf(rs.getString("kind")), rs.getObject("due_on", LocalDate.class)));
    }

    private Map<UUID, List<LocalDate>> courts(List<UUID> ids) {
        return byCase(ids, """
                SELECT case_id, MIN(on_date) AS on_date FROM (
                    SELECT case_id, on_date FROM pub_legal_deadline WHERE case_id IN (:ids)
                    UNION ALL
                    SELECT case_id, on_date FROM pub_claim_deadline WHERE case_id IN (:ids)) AS days
                GROUP BY case_id""", rs -> Objects.requireNonNull(rs.getObject("on_date", LocalDate.class)));
    }

    private Map<UUID, Situation.Ladder> ladders(List<UUID> ids) {
        Map<UUID, List<String>> active = new HashMap<>();
        Map<UUID, Boolean> settled = new HashMap<>();
        // Led by the cases: of a long list of keys the server makes a reading of the whole table, which has seven rows
        // a case.
        jdbc.sql("""
                        SELECT STRAIGHT_JOIN s.case_id, s.method, s.state
                        FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id CHAR(36) PATH '$')) asked
                        JOIN pub_step s ON s.case_id = CAST(asked.id AS UUID) ORDER BY s.opened_at, s.method""")
                .param("ids", ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")))
                .query(rs -> {
                    UUID id = rs.getObject("case_id", UUID.class);
                    var state = org.qingshou.strategy.StepState.valueOf(rs.getString("state"));
                    settled.merge(id, state.settled(), Boolean::logicalAnd);
                    if (state == org.qingshou.strategy.StepState.ACTIVE)
                        active.computeIfAbsent(id, none -> new ArrayList<>()).add(rs.getString("method"));
                });
        Map<UUID, Situation.Ladder> all = new HashMap<>();
        settled.forEach((id, done) -> all.put(id, new Situation.Ladder(active.getOrDefault(id, List.of()), done)));
        return all;
    }

    private interface Read<T> {
        T row(ResultSet rs) throws SQLException;
    }

    private <T> Map<UUID, List<T>> byCase(List<UUID> ids, String sql, Read<T> read) {
        Map<UUID, List<T>> all = new HashMap<>();
        jdbc.sql(sql).param("ids", ids).query(rs -> {
            all.computeIfAbsent(rs.getObject("case_id", UUID.class), id -> new ArrayList<>())
                    .add(read.row(rs));
        });
        return all;
    }

    /** The bank's day of a moment. */
    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        Instant at = Utc.getNullable(rs, column);
        return at == null ? null : LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE);
    }
}
