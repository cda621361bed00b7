package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Restructurings as they are kept. */
@Repository
class RestructuringRows {
    private final JdbcClient jdbc;

    RestructuringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(CaseId caseId, RestructuringWish wish, ActorId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO restructuring (id, case_id, state, kind, maturity, rate, instalment, sign_until, proof_id,
                            proposed_by, proposed_at)
                        VALUES (:id, :case, 'PROPOSED', :kind, :maturity, :rate, :instalment, :until, :proof, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("kind", Objects.requireNonNull(wish.kind()).name())
                .param("maturity", wish.maturity())
                .param("rate", wish.rate())
                .param("instalment", wish.instalment())
                .param("until", wish.signUntil())
                .param("proof", wish.proof())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        for (LoanId loan : wish.loans())
            jdbc.sql("INSERT INTO restructuring_loan (restructuring_id, loan_id) VALUES (:id, :loan)")
                    .param("id", id)
                    .param("loan", loan.value())
                    .update();
        return id;
    }

    /** Refused where somebody else has moved it since it was read. */
    void decide(Restructuring from, RestructuringState to, LocalDate on, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE restructuring SET state = :to, decided_by = :by, decided_at = :at, decided_on = :on,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(to).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("on", on)
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void sign(Restructuring from, RestructuringSigning signing, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE restructuring SET state = :to, signed_on = :on, agreement_no = :no, agreement_id = :agreement,
                            consent_id = :consent, signed_by = :by, signed_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(RestructuringState.SIGNED).name())
                .param("on", signing.on())
                .param("no", signing.number().strip())
                .param("agreement", signing.agreement())
                .param("consent", signing.consent())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void end(Restructuring from, RestructuringState to, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE restructuring SET state = :to, ended_by = :by, ended_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(to).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw Refused.conflict("cases.restructuring.moved");
    }

    Optional<Restructuring> find(UUID id) {
        return jdbc.sql("SELECT * FROM restructuring WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** The youngest first; a case has few. */
    List<Restructuring> ofCase(CaseId id) {
        return jdbc.sql("SELECT * FROM restructuring WHERE case_id = :case ORDER BY proposed_at DESC, id DESC")
                .param("case", id.value())
                .query(this::row)
                .list();
    }

    /** Signed ones of which every loan shows it, or whose case ended by it. */
    List<UUID> shown() {
        return ids(jdbc.sql("""
                SELECT r.id FROM restructuring r JOIN collection_case c ON c.id = r.case_id
                WHERE r.state = 'SIGNED' AND (c.close_reason <=> 'CLOSE_RESTRUCTURED' OR NOT EXISTS (
                    SELECT 1 FROM restructuring_loan x JOIN pub_loan l ON l.id = x.loan_id
                    JOIN pub_loan_end e ON e.loan_id = x.loan_id
                    WHERE x.restructuring_id = r.id AND NOT IF(r.kind = 'REFINANCE', l.total_due <= 0,
                        COALESCE(e.restructured_on >= r.decided_on, FALSE)
                        OR COALESCE(e.extended_on >= r.decided_on, FALSE))))
                ORDER BY r.id"""));
    }

    /** Those that nobody has signed in time, or whose case has ended without them. */
    List<UUID> over(LocalDate date) {
        return ids(jdbc.sql("""
                        SELECT r.id FROM restructuring r JOIN collection_case c ON c.id = r.case_id
                        WHERE r.state IN ('APPROVED', 'SIGNED')
                          AND (r.state = 'APPROVED' AND r.sign_until < :date OR c.state = 'CLOSED')
                        ORDER BY r.id""").param("date", date));
    }

    private static List<UUID> ids(JdbcClient.StatementSpec query) {
        return query.query((rs, n) -> rs.getObject("id", UUID.class)).list();
    }

    private Restructuring row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Restructuring(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                RestructuringState.valueOf(rs.getString("state")),
                RestructuringKind.valueOf(rs.getString("kind")),
                rs.getObject("maturity", LocalDate.class),
                rs.getBigDecimal("rate"),
                rs.getBigDecimal("instalment"),
                rs.getObject("sign_until", LocalDate.class),
                rs.getObject("proof_id", UUID.class),
                new ActorId(rs.getString("proposed_by")),
                rs.getObject("decided_on", LocalDate.class),
                rs.getObject("signed_on", LocalDate.class),
                rs.getString("agreement_no"),
                rs.getInt("version"),
                loans(id));
    }

    private List<LoanId> loans(UUID restructuring) {
        return jdbc.sql("SELECT loan_id FROM restructuring_loan WHERE restructuring_id = :id ORDER BY loan_id")
                .param("id", restructuring)
                .query((rs, n) -> new LoanId(rs.getObject("loan_id", UUID.class)))
                .list();
    }
}
