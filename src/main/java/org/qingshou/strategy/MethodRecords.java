package org.qingshou.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The methods' records, their answers sealed; rows are only ever added. */
@Repository
class MethodRecords {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    MethodRecords(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    void add(CaseId caseId, MethodCode method, int round, MethodRecord record) {
        String data = json.writeValueAsString(new TreeMap<>(record.answers().values()));
        jdbc.sql("""
                        INSERT INTO method_record (id, case_id, method, round, kind, on_date, data, made_by, made_at)
                        VALUES (:id, :case, :method, :round, :kind, :on, :data, :by, :at)""")
                .param("id", record.id())
                .param("case", caseId.value())
                .param("method", method.value())
                .param("round", round)
                .param("kind", record.kind())
                .param("on", record.on())
                .param("data", cipher.seal(data, record.id()))
                .param("by", record.by().value())
                .param("at", Utc.of(record.at()))
                .update();
    }

    /** All records of a case by method and round, oldest first. */
    Map<MethodCode, Map<Integer, List<MethodRecord>>> ofCase(CaseId caseId) {
        Map<MethodCode, Map<Integer, List<MethodRecord>>> found = new HashMap<>();
        jdbc.sql("SELECT * FROM method_record WHERE case_id = :c ORDER BY on_date, made_at, id")
                .param("c", caseId.value())
                .query(rs -> {
                    found.computeIfAbsent(new MethodCode(rs.getString("method")), method -> new HashMap<>())
                            .computeIfAbsent(rs.getInt("round"), round -> new ArrayList<>())
                            .add(row(rs));
                });
        return found;
    }

    private MethodRecord row(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new MethodRecord(
                id,
                rs.getString("kind"),
                rs.getObject("on_date", LocalDate.class),
                new Answers(Objects.requireNonNull(json.readValue(cipher.open(rs.getBytes("data"), id), VALUES))),
                new ActorId(rs.getString("made_by")),
                Utc.get(rs, "made_at"));
    }
}
