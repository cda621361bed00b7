package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.ProductScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases as their headers show them. */
@Component
class CaseReader {
    private final JdbcClient jdbc;

    CaseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseView> find(CaseId id, BranchScope scope) {
        return jdbc.sql("""
                        SELECT * FROM collection_case
                        WHERE id = :id AND (:all OR branch_code IN (:branches))""")
                .param("id", id.value())
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query(CaseReader::row)
                .optional();
    }

    List<LoanId> loans(CaseId id) {
        return jdbc.sql("SELECT loan_id FROM case_loan WHERE case_id = :c ORDER BY loan_id")
                .param("c", id.value())
                .query((rs, n) -> new LoanId(rs.getObject("loan_id", UUID.class)))
                .list();
    }

    Optional<CaseId> openCase(PersonId person, BranchCode branch) {
        return jdbc.sql("""
                        SELECT id FROM collection_case
                        WHERE person_id = :p AND branch_code = :b AND state <> 'CLOSED'""")
                .param("p", person.value())
                .param("b", branch.value())
                .query((rs, n) -> new CaseId(rs.getObject("id", UUID.class)))
                .optional();
    }

    static CaseView row(ResultSet rs, int n) throws SQLException {
        String owner = rs.getString("owner");
        return new CaseView(
                new CaseId(rs.getObject("id", UUID.class)),
                rs.getString("case_no"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new BranchCode(rs.getString("branch_code")),
                owner == null ? null : new ActorId(owner),
                CaseState.valueOf(rs.getString("state")),
                ProductScope.valueOf(rs.getString("scope")),
                rs.getString("currency"),
                rs.getObject("opened_on", LocalDate.class),
                rs.getString("close_reason"),
                rs.getObject("overdue_since", LocalDate.class),
                new Balances(
                        new Money(rs.getBigDecimal("principal")),
                        new Money(rs.getBigDecimal("interest")),
                        new Money(rs.getBigDecimal("penalty")),
                        new Money(rs.getBigDecimal("compound")),
                        new Money(rs.getBigDecimal("fees"))),
                Classification.valueOf(rs.getString("class")),
                rs.getBoolean("key_account"),
                rs.getString("next_action"),
                rs.getObject("next_action_on", LocalDate.class),
                Utc.getNullable(rs, "last_contact_at"),
                rs.getInt("version"));
    }

    /** A case with any loan written off is in the pool of those. */
    CasePool pool(CaseId id) {
        long writtenOff = jdbc.sql("""
                        SELECT COUNT(*) FROM case_loan k JOIN pub_loan_end e ON e.loan_id = k.loan_id
                        WHERE k.case_id = :c AND e.written_off_on IS NOT NULL""").param("c", id.value()).query(Long.class).single();
        return writtenOff > 0 ? CasePool.WRITTEN_OFF : CasePool.ON_BOOKS;
    }

    Optional<LocalDate> awayUntil(CaseId id) {
        return jdbc.sql("SELECT away_until FROM collection_case WHERE id = :id AND away_until IS NOT NULL")
                .param("id", id.value())
                .query((rs, n) -> Objects.requireNonNull(rs.getObject("away_until", LocalDate.class)))
                .optional();
    }
}
