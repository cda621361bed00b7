package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-overs as they are kept, and the mark on each case that its new officer has not looked at yet. */
@Component
class TakenOver {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final FieldCipher cipher;

    TakenOver(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
    }

    void keep(UUID id, HandOver handOver, String fromName, List<UUID> cases, ActorId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO hand_over (id, from_officer, to_officer, cases, note, made_by, made_at)
                        VALUES (:i, :f, :t, :n, :note, :by, :at)""")
                .param("i", id)
                .param("f", handOver.from().value())
                .param("t", handOver.to().value())
                .param("n", cases.size())
                .param("note", cipher.seal(handOver.note(), id))
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        batch.batchUpdate(
                "INSERT INTO taken_over (case_id, hand_over_id, officer, from_name) VALUES (?, ?, ?, ?)",
                cases,
                1000,
                (statement, caseId) -> {
                    statement.setObject(1, caseId);
                    statement.setObject(2, id);
                    statement.setString(3, handOver.to().value());
                    statement.setString(4, fromName);
                });
    }

    /** From whom this officer took the case over, until they look at it. */
    Optional<String> mark(CaseId id, ActorId officer) {
        return jdbc.sql("SELECT from_name FROM taken_over WHERE case_id = :c AND officer = :o")
                .param("c", id.value())
                .param("o", officer.value())
                .query(String.class)
                .optional();
    }

    void looked(CaseId id, ActorId officer) {
        jdbc.sql("DELETE FROM taken_over WHERE case_id = :c AND officer = :o")
                .param("c", id.value())
                .param("o", officer.value())
                .update();
    }

    /** Cases that go on to somebody else are no longer to be looked at by the one before. */
    void wentOn(UUID set) {
        jdbc.sql("DELETE t FROM taken_over t JOIN case_change k ON k.case_id = t.case_id WHERE k.set_id = :s")
                .param("s", set)
                .update();
    }
}
