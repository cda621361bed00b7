package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which cases a set-wise step changed, and tells it in one event. */
@Component
class CaseChangeSets {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ApplicationEventPublisher events;

    CaseChangeSets(JdbcClient jdbc, JdbcTemplate batch, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
    }

    void write(UUID setId, String kind, List<UUID> cases) {
        batch.batchUpdate(
                "INSERT INTO case_change (set_id, case_id, kind) VALUES (?, ?, ?)", cases, 1000, (statement, id) -> {
                    statement.setObject(1, setId);
                    statement.setObject(2, id);
                    statement.setString(3, kind);
                });
    }

    /** Cases that go from one officer to another, with both. */
    void writeMoves(UUID setId, List<CaseMove> moves) {
        batch.batchUpdate(
                "INSERT INTO case_change (set_id, case_id, kind, old_value, new_value) VALUES (?, ?, 'ASSIGNED', ?, ?)",
                moves,
                1000,
                (statement, move) -> {
                    statement.setObject(1, setId);
                    statement.setObject(2, move.caseId());
                    statement.setString(
                            3, move.from() == null ? null : move.from().value());
                    statement.setString(4, move.to().value());
                });
    }

    /** Cases that came to their end, each with the reason. */
    void writeEnds(UUID setId, Map<UUID, String> reasons) {
        batch.batchUpdate(
                "INSERT INTO case_change (set_id, case_id, kind, new_value) VALUES (?, ?, 'CLOSED', ?)",
                List.copyOf(reasons.entrySet()),
                1000,
                (statement, end) -> {
                    statement.setObject(1, setId);
                    statement.setObject(2, end.getKey());
                    statement.setString(3, end.getValue());
                });
    }

    List<UUID> cases(UUID setId) {
        return jdbc.sql("SELECT case_id FROM case_change WHERE set_id = :s ORDER BY case_id")
                .param("s", setId)
                .query((rs, n) -> rs.getObject("case_id", UUID.class))
                .list();
    }

    /** @return how many there were; nothing is told of none */
    int tell(UUID setId, String action, ActorId by, Instant at) {
        return tell(setId, action, Map.of(), by, at);
    }

    /** @param about what all changes of the set have in common */
    int tell(UUID setId, String action, Map<String, String> about, ActorId by, Instant at) {
        List<UUID> cases = cases(setId);
        if (!cases.isEmpty()) events.publishEvent(BulkCaseChange.of(setId, action, cases, about, by, at));
        return cases.size();
    }
}
