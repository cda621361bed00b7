package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reductions. */
@Component
class ReductionReader {
    private final JdbcClient jdbc;

    ReductionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<ReductionView> ofCase(CaseId id) {
        return jdbc.sql("SELECT * FROM reduction WHERE case_id = :c ORDER BY proposed_at DESC, id DESC")
                .param("c", id.value())
                .query(ReductionReader::row)
                .list();
    }

    Optional<ReductionView> find(UUID id) {
        return jdbc.sql("SELECT * FROM reduction WHERE id = :i")
                .param("i", id)
                .query(ReductionReader::row)
                .optional();
    }

    /** What has been allowed and the core banking system has not booked yet. */
    Balances allowed(CaseId id) {
        return ofCase(id).stream()
                .filter(each -> each.state() == ReductionState.APPROVED)
                .map(ReductionView::parts)
                .reduce(Balances.ZERO, Balances::plus);
    }

    private static ReductionView row(ResultSet rs, int n) throws SQLException {
        String decided = rs.getString("decided_by");
        return new ReductionView(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                ReductionState.valueOf(rs.getString("state")),
                new Balances(
                        Money.ZERO,
                        new Money(rs.getBigDecimal("interest")),
                        new Money(rs.getBigDecimal("penalty")),
                        new Money(rs.getBigDecimal("compound")),
                        new Money(rs.getBigDecimal("fees"))),
                ReductionCause.valueOf(rs.getString("cause")),
                rs.getObject("until_on", LocalDate.class),
                new BranchCode(rs.getString("deciding_branch")),
                rs.getObject("proposed_on", LocalDate.class),
                new ActorId(rs.getString("proposed_by")),
                decided == null ? null : new ActorId(decided));
    }
}
