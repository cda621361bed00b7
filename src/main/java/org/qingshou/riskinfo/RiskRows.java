package org.qingshou.riskinfo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.PartyRole;
import org.qingshou.vault.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions in their table; what was found is sealed with the question's id. */
@Component
class RiskRows {
    private static final TypeReference<List<RiskFinding>> FINDINGS = new TypeReference<>() {};
    private static final String COLUMNS = "id, case_id, branch_code, person_id, role, provider_id, ground, purpose,"
            + " consent, reason, state, asked_by, asked_at, answered_at, as_of, answer_code";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    RiskRows(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /** Refuses a second question about a person of whom an answer is still awaited. */
    void insert(RiskQuestion asked) {
        UUID id = asked.id();
        try {
            jdbc.sql("""
                            INSERT INTO risk_question (id, case_id, branch_code, person_id, role, provider_id, ground,
                                purpose, consent, reason, state, asked_by, asked_at)
                            VALUES (:id, :case, :branch, :person, :role, :provider, :ground, :purpose, :consent,
                                :reason, 'WAITING', :by, :at)""")
                    .param("id", id)
                    .param("case", asked.caseId().value())
                    .param("branch", asked.branch().value())
                    .param("person", asked.person().value())
                    .param("role", asked.role().name())
                    .param("provider", asked.provider())
                    .param("ground", asked.ground().name())
                    .param("purpose", asked.purpose().name())
                    .param("consent", cipher.sealNullable(asked.consent(), id))
                    .param("reason", cipher.sealNullable(asked.reason(), id))
                    .param("by", asked.askedBy().value())
                    .param("at", Utc.of(asked.askedAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("riskinfo.waiting");
        }
    }

    RiskQuestion get(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM risk_question WHERE id = :i")
                .param("i", id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no question " + id));
    }

    /** The latest first. */
    List<RiskQuestion> ofCase(CaseId id, int most) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM risk_question WHERE case_id = :c ORDER BY asked_at DESC, id DESC LIMIT :n")
                .param("c", id.value())
                .param("n", most)
                .query(this::row)
                .list();
    }

    /** The latest question about a person that was answered or still waits, at whichever branch. */
    Optional<Instant> lastAsked(PersonId person) {
        return jdbc.sql("""
                        SELECT asked_at FROM risk_question WHERE person_id = :p AND state <> 'FAILED'
                        ORDER BY asked_at DESC LIMIT 1""")
                .param("p", person.value())
                .query((rs, n) -> Utc.get(rs, "asked_at"))
                .optional();
    }

    boolean waits(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM risk_question WHERE open_person = :p")
                        .param("p", person.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Questions about a person of which nothing was learnt, whose request may still lie about. */
    List<UUID> failed(PersonId person) {
        return jdbc.sql("SELECT id FROM risk_question WHERE person_id = :p AND state = 'FAILED' AND answer_code = :s")
                .param("p", person.value())
                .param("s", Why.SILENT)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    boolean answered(UUID id, RiskAnswer.Told told, Instant at) {
        return jdbc.sql("""
                        UPDATE risk_question SET state = 'ANSWERED', answered_at = :at, as_of = :d, findings = :f,
                            version = version + 1
                        WHERE id = :i AND state = 'WAITING'""")
                        .param("at", Utc.of(at))
                        .param("d", told.asOf().isEmpty() ? null : told.asOf())
                        .param("f", cipher.seal(json.writeValueAsString(told.findings()), id))
                        .param("i", id)
                        .update()
                > 0;
    }

    boolean failed(UUID id, String code, Instant at) {
        return jdbc.sql("""
                        UPDATE risk_question SET state = 'FAILED', answered_at = :at, answer_code = :c,
                            version = version + 1
                        WHERE id = :i AND state = 'WAITING'""")
                        .param("at", Utc.of(at))
                        .param("c", code)
                        .param("i", id)
                        .update()
                > 0;
    }

    /** What was found, by question; those without an answer, or whose answer was deleted, are left out. */
    Map<UUID, List<RiskFinding>> findings(Collection<UUID> ids) {
        Map<UUID, List<RiskFinding>> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        jdbc.sql("SELECT id, findings FROM risk_question WHERE id IN (:ids) AND findings IS NOT NULL")
                .param("ids", ids)
                .query(rs -> {
                    UUID id = rs.getObject("id", UUID.class);
                    found.put(id, json.readValue(cipher.open(rs.getBytes("findings"), id), FINDINGS));
                });
        return found;
    }

    private RiskQuestion row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new RiskQuestion(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                new BranchCode(rs.getString("branch_code")),
                new PersonId(rs.getObject("person_id", UUID.class)),
                PartyRole.valueOf(rs.getString("role")),
                rs.getObject("provider_id", UUID.class),
                RiskGround.valueOf(rs.getString("ground")),
                RiskPurpose.valueOf(rs.getString("purpose")),
                cipher.openNullable(rs.getBytes("consent"), id),
                cipher.openNullable(rs.getBytes("reason"), id),
                RiskState.valueOf(rs.getString("state")),
                new ActorId(rs.getString("asked_by")),
                Utc.get(rs, "asked_at"),
                Utc.getNullable(rs, "answered_at"),
                rs.getString("as_of"),
                rs.getString("answer_code"));
    }
}
