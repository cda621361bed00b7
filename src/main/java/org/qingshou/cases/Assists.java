package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for help with cases, as rows. */
@Repository
class Assists {
    private static final String SELECT =
            "SELECT a.*, c.case_no FROM case_assist a JOIN collection_case c ON c.id = a.case_id WHERE ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Assists(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(Assist assist) {
        jdbc.sql("""
                        INSERT INTO case_assist (id, case_id, branch_code, asked_by, colleague, state, until_on, note, asked_at)
                        VALUES (:id, :case, :branch, :by, :colleague, :state, :until, :note, :at)""")
                .param("id", assist.id())
                .param("case", assist.caseId().value())
                .param("branch", assist.branch().value())
                .param("by", assist.askedBy().value())
                .param("colleague", assist.colleague().value())
                .param("state", assist.state().name())
                .param("until", assist.until())
                .param("note", cipher.seal(assist.note(), assist.id()))
                .param("at", Utc.of(assist.askedAt()))
                .update();
    }

    /** Refused where somebody else has changed it since it was read. */
    void move(Assist assist, AssistState to, @Nullable String answer, ActorId by, Instant at) {
        AssistState target = assist.state().to(to);
        boolean over = target != AssistState.RUNNING;
        int moved = jdbc.sql("""
                        UPDATE case_assist SET state = :to, answer = COALESCE(:answer, answer),
                            answered_at = COALESCE(answered_at, :at), ended_at = :ended, ended_by = :by,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", target.name())
                .param("answer", cipher.sealNullable(answer, assist.id()))
                .param("at", Utc.of(at))
                .param("ended", over ? Utc.of(at) : null)
                .param("by", over ? by.value() : null)
                .param("id", assist.id())
                .param("version", assist.version())
                .update();
        if (moved == 0) throw Refused.conflict("cases.assist.moved");
    }

    Optional<Assist> find(UUID id) {
        return jdbc.sql(SELECT + "a.id = :id").param("id", id).query(this::row).optional();
    }

    /** The youngest first. */
    List<Assist> ofCase(CaseId caseId) {
        return jdbc.sql(SELECT + "a.case_id = :case ORDER BY a.asked_at DESC, a.id")
                .param("case", caseId.value())
                .query(this::row)
                .list();
    }

    private Assist row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Assist(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                new BranchCode(rs.getString("branch_code")),
                new ActorId(rs.getString("asked_by")),
                new ActorId(rs.getString("colleague")),
                AssistState.valueOf(rs.getString("state")),
                rs.getObject("until_on", LocalDate.class),
                cipher.open(rs.getBytes("note"), id),
                cipher.openNullable(rs.getBytes("answer"), id),
                Utc.get(rs, "asked_at"),
                rs.getInt("version"));
    }
}
