package org.qingshou.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one way in which cases change hands, however many: rows are locked, whoever calls compares them with what was
 * decided, then owner, planned visits and timeline change set-wise. All in the caller's transaction.
 */
@Component
class CaseMoves {
    private static final int RANGE = 1000;

    private final JdbcClient jdbc;
    private final CaseChangeSets changes;
    private final JdbcTimeline timeline;
    private final TakenOver takenOver;
    private final Users users;

    CaseMoves(JdbcClient jdbc, CaseChangeSets changes, JdbcTimeline timeline, TakenOver takenOver, Users users) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.timeline = timeline;
        this.takenOver = takenOver;
        this.users = users;
    }

    /** A case as it stands under its lock. */
    record Standing(
            UUID id,
            String caseNo,
            BranchCode branch,
            @Nullable ActorId owner,
            CaseState state,
            Money due,
            @Nullable ActorId lastOfficer) {
        boolean is(CaseMove move) {
            return state != CaseState.CLOSED && java.util.Objects.equals(owner, move.from());
        }
    }

    /** Those of the cases that the scope holds, as they stand. */
    Map<UUID, Standing> look(Collection<UUID> ids, BranchScope scope) {
        return read(ids, scope, "");
    }

    /** The same, locked until the transaction ends. */
    Map<UUID, Standing> lock(Collection<UUID> ids, BranchScope scope) {
        return read(ids, scope, " FOR UPDATE");
    }

    private Map<UUID, Standing> read(Collection<UUID> ids, BranchScope scope, String lock) {
        // In the order of the key, so that two who lock the same cases wait for each other and do not block.
        List<UUID> sorted = ids.stream().sorted().toList();
        Map<UUID, Standing> found = new LinkedHashMap<>();
        for (int from = 0; from < sorted.size(); from += RANGE)
            jdbc.sql("""
                            SELECT c.id, c.case_no, c.branch_code, c.owner, c.state, c.total_due,
                                (SELECT p.owner FROM collection_case p WHERE p.id = c.previous_case_id) AS last_officer
                            FROM collection_case c
                            WHERE c.id IN (:ids) AND (:all OR c.branch_code IN (:branches)) ORDER BY c.id""" + lock)
                    .param("ids", sorted.subList(from, Math.min(sorted.size(), from + RANGE)))
                    .param("all", scope.all())
                    .param("branches", scope.forSql())
                    .query((rs, n) -> new Standing(
                            rs.getObject("id", UUID.class),
                            rs.getString("case_no"),
                            new BranchCode(rs.getString("branch_code")),
                            actor(rs.getString("owner")),
                            CaseState.valueOf(rs.getString("state")),
                            new Money(rs.getBigDecimal("total_due")),
                            actor(rs.getString("last_officer"))))
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        return found;
    }

    private static @Nullable ActorId actor(@Nullable String login) {
        return login == null ? null : new ActorId(login);
    }

    /** Gives locked cases to their officers, each with a line in its timeline. */
    void make(UUID set, List<CaseMove> moves, ActorId by, Instant at) {
        Map<ActorId, String> names = new HashMap<>();
        write(
                set,
                moves,
                moves.stream()
                        .map(move -> new JdbcTimeline.Line(
                                new CaseId(move.caseId()),
                                at,
                                Timeline.Kind.CASE,
                                by,
                                "timeline.assigned",
                                List.of(names.computeIfAbsent(move.to(), users::nameOf))))
                        .toList());
    }

    /** The same with the caller's own lines. */
    void write(UUID set, List<CaseMove> moves, List<JdbcTimeline.Line> lines) {
        if (moves.isEmpty()) return;
        changes.writeMoves(set, moves);
        jdbc.sql("""
                        UPDATE collection_case c JOIN case_change k ON k.case_id = c.id
                        SET c.owner = k.new_value, c.version = c.version + 1
                        WHERE k.set_id = :s AND c.owner <=> k.old_value AND c.state <> 'CLOSED'""").param("s", set).update();
        visits("v.second_staff = v.first_staff", "v.second_staff = k.new_value", set);
        visits("v.first_staff = k.new_value", "TRUE", set);
        takenOver.wentOn(set);
        timeline.addAll(lines);
    }

    /** A planned visit is made by whoever has the case; where that was its companion, the two change places. */
    private void visits(String change, String which, UUID set) {
        jdbc.sql("""
                        UPDATE visit_plan v JOIN case_change k ON k.case_id = v.case_id
                        SET %s, v.version = v.version + 1
                        WHERE k.set_id = :s AND v.state IN ('WAITING', 'PLANNED') AND v.first_staff = k.old_value AND %s""".formatted(change, which)).param("s", set).update();
    }
}
