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
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.vault.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
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
        insert(caseId, method, round, record, false);
    }

    /** A row's next version; refused where somebody else made it meanwhile. */
    void change(CaseId caseId, MethodCode method, int round, MethodRecord next) {
        insert(caseId, method, round, next, false);
    }

    /** The row is no longer on the sheet; what it said stays on file. */
    void strike(CaseId caseId, MethodCode method, int round, MethodRecord next) {
        insert(caseId, method, round, next, true);
    }

    private void insert(CaseId caseId, MethodCode method, int round, MethodRecord record, boolean struck) {
        String data = json.writeValueAsString(new TreeMap<>(record.answers().values()));
        UUID id = record.version() == 1 ? record.id() : Ids.next();
        try {
            jdbc.sql("""
                            INSERT INTO method_record (id, line_id, version, struck, case_id, method, round, kind,
                                on_date, data, made_by, made_at)
                            VALUES (:id, :line, :version, :struck, :case, :method, :round, :kind, :on, :data, :by, :at)""")
                    .param("id", id)
                    .param("line", record.id())
                    .param("version", record.version())
                    .param("struck", struck)
                    .param("case", caseId.value())
                    .param("method", method.value())
                    .param("round", round)
                    .param("kind", record.kind())
                    .param("on", record.on())
                    .param("data", cipher.seal(data, id))
                    .param("by", record.by().value())
                    .param("at", Utc.of(record.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("strategy.sheet.moved");
        }
    }

    /** All records of a case by method and round, oldest first, each as it stands now and where it first stood. */
    Map<MethodCode, Map<Integer, List<MethodRecord>>> ofCase(CaseId caseId) {
        Map<MethodCode, Map<Integer, List<MethodRecord>>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT r.* FROM method_record r
                        JOIN method_record first ON first.line_id = r.line_id AND first.version = 1
                        LEFT JOIN method_record later ON later.line_id = r.line_id AND later.version = r.version + 1
                        WHERE r.case_id = :c AND r.struck = FALSE AND later.id IS NULL
                        ORDER BY r.on_date, first.made_at, r.line_id""").param("c", caseId.value()).query(rs -> {
            found.computeIfAbsent(new MethodCode(rs.getString("method")), method -> new HashMap<>())
                    .computeIfAbsent(rs.getInt("round"), round -> new ArrayList<>())
                    .add(row(rs));
        });
        return found;
    }

    /** Every version of a row, oldest first. */
    List<MethodRecord> history(CaseId caseId, UUID line) {
        return jdbc.sql("SELECT * FROM method_record WHERE case_id = :c AND line_id = :line ORDER BY version")
                .param("c", caseId.value())
                .param("line", line)
                .query((rs, n) -> row(rs))
                .list();
    }

    private MethodRecord row(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new MethodRecord(
                rs.getObject("line_id", UUID.class),
                rs.getString("kind"),
                rs.getObject("on_date", LocalDate.class),
                new Answers(Objects.requireNonNull(json.readValue(cipher.open(rs.getBytes("data"), id), VALUES))),
                new ActorId(rs.getString("made_by")),
                Utc.get(rs, "made_at"),
                rs.getInt("version"));
    }
}
