package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations that the whole is due, as they are kept. */
@Repository
class AccelerationRows {
    private final JdbcClient jdbc;

    AccelerationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(CaseId caseId, AccelerationWish wish, @Nullable Integer missed, ActorId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO acceleration (id, case_id, state, ground, clause, missed, contract_id, proposed_by,
                            proposed_at)
                        VALUES (:id, :case, 'PROPOSED', :ground, :clause, :missed, :contract, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("ground", Objects.requireNonNull(wish.ground()).name())
                .param("clause", wish.clause().strip())
                .param("missed", missed)
                .param("contract", wish.contract())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        for (LoanId loan : wish.loans())
            jdbc.sql("INSERT INTO acceleration_loan (acceleration_id, loan_id) VALUES (:id, :loan)")
                    .param("id", id)
                    .param("loan", loan.value())
                    .update();
        return id;
    }

    /** Refused where somebody else has moved it since it was read. */
    void decide(Acceleration from, AccelerationState to, LocalDate on, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE acceleration SET state = :to, decided_by = :by, decided_at = :at, decided_on = :on,
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

    void withdraw(Acceleration from, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE acceleration SET state = :to, ended_by = :by, ended_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(AccelerationState.WITHDRAWN).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void declare(Acceleration from, NoticeArrival arrival, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE acceleration SET state = :to, notice_way = :way, notice_no = :no, notice_on = :on,
                            notice_id = :proof, ended_by = :by, ended_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(AccelerationState.DECLARED).name())
                .param("way", Objects.requireNonNull(arrival.way()).name())
                .param("no", arrival.noticeNo().strip())
                .param("on", arrival.arrivedOn())
                .param("proof", arrival.proof())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw Refused.conflict("acceleration.moved");
    }

    Optional<Acceleration> find(UUID id) {
        return jdbc.sql("SELECT * FROM acceleration WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** The youngest first; a case has few. */
    List<Acceleration> ofCase(CaseId id) {
        return jdbc.sql("SELECT * FROM acceleration WHERE case_id = :case ORDER BY proposed_at DESC, id DESC")
                .param("case", id.value())
                .query(this::row)
                .list();
    }

    /** Those on their way whose case has closed, or of whose missed instalments none is missed any more. */
    List<UUID> cured() {
        return jdbc.sql("""
                        SELECT a.id FROM acceleration a JOIN collection_case c ON c.id = a.case_id
                        WHERE a.state = 'APPROVED' AND (c.state = 'CLOSED' OR a.ground = 'MISSED_INSTALMENTS'
                          AND NOT EXISTS (SELECT 1 FROM acceleration_loan x JOIN pub_loan l ON l.id = x.loan_id
                                          WHERE x.acceleration_id = a.id AND l.overdue_since IS NOT NULL))
                        ORDER BY a.id""").query((rs, n) -> rs.getObject("id", UUID.class)).list();
    }

    private Acceleration row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Acceleration(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                AccelerationState.valueOf(rs.getString("state")),
                AccelerationGround.valueOf(rs.getString("ground")),
                rs.getString("clause"),
                rs.getObject("missed", Integer.class),
                rs.getObject("contract_id", UUID.class),
                new ActorId(rs.getString("proposed_by")),
                rs.getObject("decided_on", LocalDate.class),
                rs.getObject("notice_on", LocalDate.class),
                rs.getInt("version"),
                loans(id));
    }

    private List<LoanId> loans(UUID acceleration) {
        return jdbc.sql("SELECT loan_id FROM acceleration_loan WHERE acceleration_id = :id ORDER BY loan_id")
                .param("id", acceleration)
                .query((rs, n) -> new LoanId(rs.getObject("loan_id", UUID.class)))
                .list();
    }
}
