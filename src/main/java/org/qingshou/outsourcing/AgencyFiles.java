package org.qingshou.outsourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evaluations of agencies and checks of their interfaces as stored; entries are added, never changed. */
@Component
class AgencyFiles {
    private final JdbcClient jdbc;

    AgencyFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<AgencyEvaluation> evaluations(String agency) {
        return jdbc.sql(
                        "SELECT * FROM agency_evaluation WHERE agency_code = :a ORDER BY held_on DESC, made_at DESC, id")
                .param("a", agency)
                .query((rs, n) -> evaluation(rs))
                .list();
    }

    Map<String, AgencyEvaluation> latestEvaluations() {
        return jdbc.sql("""
                        SELECT * FROM (SELECT e.*, ROW_NUMBER() OVER (PARTITION BY agency_code
                            ORDER BY held_on DESC, made_at DESC, id) AS place FROM agency_evaluation e) ranked
                        WHERE place = 1""").query((rs, n) -> evaluation(rs)).list().stream()
                .collect(Collectors.toMap(AgencyEvaluation::agency, Function.identity()));
    }

    /** The day of the latest stands in the master data, too: R-OUT-02 looks there. */
    void add(AgencyEvaluation evaluation, Instant at) {
        jdbc.sql("""
                        INSERT INTO agency_evaluation (id, agency_code, held_on, result, score, note, due_on, maker, made_at)
                        VALUES (:id, :a, :on, :result, :score, :note, :due, :maker, :at)""")
                .param("id", Ids.next())
                .param("a", evaluation.agency())
                .param("on", evaluation.on())
                .param("result", evaluation.result().name())
                .param("score", evaluation.score())
                .param("note", evaluation.note())
                .param("due", evaluation.dueOn())
                .param("maker", evaluation.by().value())
                .param("at", Utc.of(at))
                .update();
        jdbc.sql("""
                        UPDATE agency SET evaluated_on = :on, version = version + 1
                        WHERE code = :a AND (evaluated_on IS NULL OR evaluated_on < :on)""")
                .param("on", evaluation.on())
                .param("a", evaluation.agency())
                .update();
    }

    /** The latest check first. */
    List<AgencyConformance> conformances(String agency) {
        return jdbc.sql("SELECT * FROM agency_conformance WHERE agency_code = :a ORDER BY checked_at DESC, id")
                .param("a", agency)
                .query((rs, n) -> conformance(rs))
                .list();
    }

    Map<String, AgencyConformance> latestConformances() {
        return jdbc.sql("""
                        SELECT * FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY agency_code
                            ORDER BY checked_at DESC, id) AS place FROM agency_conformance c) ranked
                        WHERE place = 1""").query((rs, n) -> conformance(rs)).list().stream()
                .collect(Collectors.toMap(AgencyConformance::agency, Function.identity()));
    }

    void add(AgencyConformance found, Instant at) {
        try {
            jdbc.sql("""
                            INSERT INTO agency_conformance (id, agency_code, level, checked_at, endpoint, contract, passed,
                                failed, skipped, report_sha256, maker, entered_at)
                            VALUES (:id, :a, :level, :checked, :endpoint, :contract, :passed, :failed, :skipped, :hash,
                                :maker, :at)""")
                    .param("id", Ids.next())
                    .param("a", found.agency())
                    .param("level", found.level())
                    .param("checked", Utc.of(found.at()))
                    .param("endpoint", found.endpoint())
                    .param("contract", found.contract())
                    .param("passed", found.passed())
                    .param("failed", found.failed())
                    .param("skipped", found.skipped())
                    .param("hash", HexFormat.of().parseHex(found.sha256()))
                    .param("maker", found.by().value())
                    .param("at", Utc.of(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("agencies.report.again");
        }
    }

    private static AgencyEvaluation evaluation(ResultSet rs) throws SQLException {
        return new AgencyEvaluation(
                rs.getString("agency_code"),
                rs.getObject("held_on", LocalDate.class),
                AgencyEvaluation.Result.valueOf(rs.getString("result")),
                rs.getObject("score", Integer.class),
                rs.getString("note"),
                rs.getObject("due_on", LocalDate.class),
                new ActorId(rs.getString("maker")));
    }

    private static AgencyConformance conformance(ResultSet rs) throws SQLException {
        return new AgencyConformance(
                rs.getString("agency_code"),
                rs.getInt("level"),
                Utc.get(rs, "checked_at"),
                rs.getString("endpoint"),
                rs.getString("contract"),
                rs.getInt("passed"),
                rs.getInt("failed"),
                rs.getInt("skipped"),
                HexFormat.of().formatHex(rs.getBytes("report_sha256")),
                new ActorId(rs.getString("maker")));
    }
}
