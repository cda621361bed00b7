package org.qingshou.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored places of the cases. */
@Component
class WorklistEntries {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    WorklistEntries(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void put(Collection<Placed> placed, LocalDate builtFor) {
        MapSqlParameterSource[] rows =
                placed.stream().map(each -> row(each, builtFor)).toArray(MapSqlParameterSource[]::new);
        if (rows.length == 0) return;
        batches.batchUpdate("""
                INSERT INTO worklist_entry (case_id, case_version, branch_code, owner, stage, band, ease, distance, decile,
                    segment, last_contact_on, next_change_on, reasons, methods, promise_on, clock_kind, clock_on, built_for,
                    division_code)
                VALUES (:id, :version, :branch, :owner, :stage, :band, :ease, :distance, :decile, :segment, :last, :next,
                    :reasons, :methods, :promise, :clock, :clockOn, :built, :division)
                ON DUPLICATE KEY UPDATE case_version = :version, branch_code = :branch, owner = :owner, stage = :stage,
                    band = :band, ease = :ease, distance = :distance, decile = :decile, segment = :segment,
                    last_contact_on = :last, next_change_on = :next, reasons = :reasons, methods = :methods,
                    promise_on = :promise, clock_kind = :clock, clock_on = :clockOn, built_for = :built,
                    division_code = :division""", rows);
    }

    void remove(Collection<UUID> cases) {
        if (cases.isEmpty()) return;
        jdbc.sql("DELETE FROM worklist_entry WHERE case_id IN (:ids)")
                .param("ids", cases)
                .update();
    }

    /** The case has an officer now; the rest of its place is built anew as after any change. */
    void own(CaseId id, ActorId owner) {
        jdbc.sql("UPDATE worklist_entry SET owner = :o WHERE case_id = :i")
                .param("o", owner.value())
                .param("i", id.value())
                .update();
    }

    List<Reason> reasons(String stored) {
        return json.readValue(stored, REASONS);
    }

    private MapSqlParameterSource row(Placed placed, LocalDate builtFor) {
        Situation situation = placed.situation();
        Standing standing = placed.standing();
        return new MapSqlParameterSource()
                .addValue("id", situation.caseId())
                .addValue("version", situation.version())
                .addValue("branch", situation.branch())
                .addValue("owner", situation.owner())
                .addValue("stage", situation.state().name())
                .addValue("band", standing.band().stored())
                .addValue("ease", standing.ease())
                .addValue("distance", situation.distance())
                .addValue("decile", situation.decile())
                .addValue("segment", Segment.of(situation.segment()).name())
                .addValue("last", situation.lastContactOn())
                .addValue("next", standing.nextChangeOn())
                .addValue("reasons", json.writeValueAsString(standing.reasons()))
                .addValue("methods", String.join(",", situation.ladder().active()))
                .addValue("promise", standing.promiseOn())
                .addValue("clock", standing.clockKind())
                .addValue("clockOn", standing.clockOn())
                .addValue("built", builtFor)
                .addValue("division", situation.division());
    }

    /** A case and the place it got. */
    record Placed(Situation situation, Standing standing) {}
}
