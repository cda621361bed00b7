package org.qingshou.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approved pauses as they are stored; the reason may tell of a person and is sealed. */
@Component
class PauseRows {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PauseRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    List<AgeingPause> of(List<LoanId> loans) {
        return jdbc.sql("SELECT * FROM ageing_pause WHERE loan_id IN (:loans) ORDER BY from_on DESC, id DESC")
                .param("loans", loans.stream().map(LoanId::value).toList())
                .query(this::pause)
                .list();
    }

    Optional<AgeingPause> locked(LoanId loan, UUID pause) {
        return jdbc.sql("SELECT * FROM ageing_pause WHERE id = :id AND loan_id = :loan FOR UPDATE")
                .param("id", pause)
                .param("loan", loan.value())
                .query(this::pause)
                .optional();
    }

    boolean overdue(LoanId loan) {
        return count(jdbc.sql("SELECT COUNT(*) FROM loan WHERE id = :l AND overdue_since IS NOT NULL")
                .param("l", loan.value()));
    }

    /** A pause ended before it began covers no day. */
    boolean overlapped(LoanId loan, LocalDate from, LocalDate until) {
        return count(
                jdbc.sql("SELECT COUNT(*) FROM ageing_pause WHERE loan_id = :l AND from_on <= :u AND until_on >= :f"
                                + " AND until_on >= from_on")
                        .param("l", loan.value())
                        .param("f", from)
                        .param("u", until));
    }

    private static boolean count(JdbcClient.StatementSpec sql) {
        return sql.query(Long.class).single() > 0;
    }

    void add(PauseWish wish, ActorId checker, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO ageing_pause (id, loan_id, from_on, until_on, granted_until, reason, reference,"
                        + " evidence_id, approved_by, approved_at)"
                        + " VALUES (:id, :l, :f, :u, :u, :reason, :reference, :evidence, :by, :at)")
                .param("id", id)
                .param("l", wish.loan().value())
                .param("f", wish.from())
                .param("u", wish.until())
                .param("reason", cipher.seal(wish.reason(), id))
                .param("reference", wish.reference())
                .param("evidence", wish.evidence())
                .param("by", checker.value())
                .param("at", Utc.of(at))
                .update();
    }

    void end(UUID pause, LocalDate until, ActorId by, Instant at) {
        jdbc.sql("UPDATE ageing_pause SET until_on = :u, ended_by = :by, ended_at = :at WHERE id = :id")
                .param("u", until)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", pause)
                .update();
    }

    private AgeingPause pause(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        LocalDate until = day(rs, "until_on");
        LocalDate granted = rs.getObject("granted_until", LocalDate.class);
        String ended = rs.getString("ended_by");
        return new AgeingPause(
                id,
                new LoanId(rs.getObject("loan_id", UUID.class)),
                day(rs, "from_on"),
                until,
                granted == null ? until : granted,
                cipher.openNullable(rs.getBytes("reason"), id),
                rs.getString("reference"),
                rs.getObject("evidence_id", UUID.class),
                new ActorId(rs.getString("approved_by")),
                ended == null ? null : new ActorId(ended));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, LocalDate.class));
    }
}
