package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements as stored; lines are read within the reader's branches. */
@Component
class StatementRows {
    private static final String STATEMENTS =
            "SELECT t.*, a.name FROM agency_statement t JOIN agency a ON a.code = t.agency_code WHERE ";
    private static final String LINES = """
             FROM agency_statement_line s
            LEFT JOIN placement p ON p.id = s.placement_id
            LEFT JOIN pub_case c ON c.id = p.case_id
            WHERE s.statement_id = :id AND (s.placement_id IS NULL OR :all OR p.branch_code IN (:branches))""";

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Statement> find(UUID id) {
        return jdbc.sql(STATEMENTS + "t.id = :id")
                .param("id", id)
                .query(StatementRows::statement)
                .optional();
    }

    Optional<Statement> of(String agency, YearMonth month) {
        return jdbc.sql(STATEMENTS + "t.agency_code = :a AND t.month = :m")
                .param("a", agency)
                .param("m", month.atDay(1))
                .query(StatementRows::statement)
                .optional();
    }

    /** The first day of the last month that is closed. */
    Optional<LocalDate> lastClosed(String agency) {
        return jdbc.sql("SELECT month FROM agency_statement WHERE agency_code = :a AND state = 'CLOSED' "
                        + "ORDER BY month DESC LIMIT 1")
                .param("a", agency)
                .query((rs, n) -> rs.getObject("month", LocalDate.class))
                .optional();
    }

    /** @param agency null for all; closed ones only, for the agency itself */
    List<Statement> page(@Nullable String agency, boolean closed, int offset, int limit) {
        return jdbc.sql(STATEMENTS + """
                        (:agency IS NULL OR t.agency_code = :agency) AND (NOT :closed OR t.state = 'CLOSED')
                        ORDER BY t.month DESC, t.agency_code LIMIT :limit OFFSET :offset""")
                .param("agency", agency)
                .param("closed", closed)
                .param("limit", limit)
                .param("offset", offset)
                .query(StatementRows::statement)
                .list();
    }

    int count(@Nullable String agency, boolean closed) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM agency_statement t
                        WHERE (:agency IS NULL OR t.agency_code = :agency) AND (NOT :closed OR t.state = 'CLOSED')""")
                .param("agency", agency)
                .param("closed", closed)
                .query(Integer.class)
                .single();
    }

    List<StatementLine> lines(UUID id, BranchScope scope, int offset, int limit) {
        return jdbc.sql("""
                        SELECT s.*, p.batch_no, c.id AS case_id, c.case_no""" + LINES + """
                         ORDER BY s.ord LIMIT :limit OFFSET :offset""")
                .param("id", id)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("limit", limit)
                .param("offset", offset)
                .query(StatementRows::line)
                .list();
    }

    int countLines(UUID id, BranchScope scope) {
        return jdbc.sql("SELECT COUNT(*)" + LINES)
                .param("id", id)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query(Integer.class)
                .single();
    }

    List<BatchSums> batches(UUID id) {
        return jdbc.sql("SELECT * FROM agency_statement_batch WHERE statement_id = :id ORDER BY batch_no")
                .param("id", id)
                .query((rs, n) -> new BatchSums(
                        rs.getString("batch_no"),
                        rs.getInt("placed_cases"),
                        new Money(rs.getBigDecimal("placed_amount")),
                        rs.getInt("recovered_cases"),
                        rs.getInt("payments"),
                        new Money(rs.getBigDecimal("recovered_amount")),
                        new Money(rs.getBigDecimal("commission"))))
                .list();
    }

    /** The branches whose cases it is about. */
    List<BranchCode> branches(UUID id) {
        return jdbc.sql("""
                        SELECT DISTINCT p.branch_code FROM agency_statement_line s JOIN placement p ON p.id = s.placement_id
                        WHERE s.statement_id = :id ORDER BY p.branch_code""")
                .param("id", id)
                .query((rs, n) -> new BranchCode(rs.getString("branch_code")))
                .list();
    }

    /** Moves it on; false where it had moved already. */
    boolean move(UUID id, StatementState from, StatementState to, @Nullable ActorId maker) {
        return jdbc.sql("UPDATE agency_statement SET state = :to, maker = :maker WHERE id = :id AND state = :from")
                        .param("to", to.name())
                        .param("maker", maker == null ? null : maker.value())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    boolean close(UUID id, ActorId checker, Instant at, byte[] sha256) {
        return jdbc.sql("""
                        UPDATE agency_statement SET state = 'CLOSED', checker = :by, closed_at = :at, sha256 = :sha
                        WHERE id = :id AND state = 'ASKED'""")
                        .param("by", checker.value())
                        .param("at", Utc.of(at))
                        .param("sha", sha256)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Statement statement(ResultSet rs, int n) throws SQLException {
        String maker = rs.getString("maker");
        String checker = rs.getString("checker");
        byte[] sha256 = rs.getBytes("sha256");
        return new Statement(
                rs.getObject("id", UUID.class),
                rs.getString("agency_code"),
                rs.getString("name"),
                YearMonth.from(rs.getObject("month", LocalDate.class)),
                StatementState.valueOf(rs.getString("state")),
                Utc.get(rs, "drawn_at"),
                rs.getObject("up_to", LocalDate.class),
                new Sums(
                        rs.getInt("placed_cases"),
                        new Money(rs.getBigDecimal("placed_amount")),
                        rs.getInt("recovered_cases"),
                        rs.getInt("payments"),
                        new Money(rs.getBigDecimal("recovered_amount")),
                        new Money(rs.getBigDecimal("commission")),
                        new Money(rs.getBigDecimal("corrections")),
                        new Money(rs.getBigDecimal("fees")),
                        new Money(rs.getBigDecimal("adjustments"))),
                maker == null ? null : new ActorId(maker),
                checker == null ? null : new ActorId(checker),
                Utc.getNullable(rs, "closed_at"),
                sha256 == null ? null : HexFormat.of().formatHex(sha256));
    }

    private static StatementLine line(ResultSet rs, int n) throws SQLException {
        UUID caseId = rs.getObject("case_id", UUID.class);
        String source = rs.getString("paid_by");
        BigDecimal percent = rs.getBigDecimal("percent");
        return new StatementLine(
                rs.getInt("ord"),
                LineKind.valueOf(rs.getString("kind")),
                rs.getObject("placement_id", UUID.class),
                caseId == null ? null : new CaseId(caseId),
                rs.getString("case_no"),
                rs.getString("batch_no"),
                rs.getString("payment_no"),
                rs.getObject("paid_on", LocalDate.class),
                source == null ? null : PaidBy.valueOf(source),
                new Money(rs.getBigDecimal("amount")),
                percent,
                new Money(rs.getBigDecimal("commission")));
    }
}
