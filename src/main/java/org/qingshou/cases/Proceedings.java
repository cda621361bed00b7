package org.qingshou.cases;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads proceedings; one query for each of their lists, however many there are. */
@Repository
class Proceedings {
    private final JdbcClient jdbc;

    Proceedings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The youngest first. */
    List<Proceeding> ofCase(CaseId caseId) {
        return read(jdbc.sql("SELECT * FROM legal_proceeding WHERE case_id = :case ORDER BY proposed_at DESC, id DESC")
                .param("case", caseId.value()));
    }

    Optional<Proceeding> find(UUID id) {
        return read(jdbc.sql("SELECT * FROM legal_proceeding WHERE id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** The next day in court of a case that nobody has met, or that by which its claim is declared in an insolvency. */
    Optional<CourtDay> next(CaseId caseId) {
        return jdbc.sql("""
                        SELECT kind, on_date FROM pub_legal_deadline WHERE case_id = :case
                        UNION ALL SELECT 'CLAIM_BY', on_date FROM pub_claim_deadline WHERE case_id = :case
                        ORDER BY on_date LIMIT 1""")
                .param("case", caseId.value())
                .query((rs, n) -> new CourtDay(LegalDeadlineKind.valueOf(rs.getString("kind")), day(rs, "on_date")))
                .optional();
    }

    private record Row(
            UUID id,
            CaseId caseId,
            ProceedingKind kind,
            ProceedingState state,
            String court,
            @Nullable String number,
            Money claimed,
            LocalDate stateOn,
            ActorId by,
            int version) {}

    private List<Proceeding> read(JdbcClient.StatementSpec query) {
        List<Row> rows = query.query(Proceedings::row).list();
        if (rows.isEmpty()) return List.of();
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, List<LoanId>> loans = by(
                ids,
                "SELECT * FROM legal_proceeding_loan WHERE proceeding_id IN (:ids) ORDER BY loan_id",
                rs -> new LoanId(rs.getObject("loan_id", UUID.class)));
        Map<UUID, List<Proceeding.Stage>> stages = by(
                ids,
                "SELECT * FROM legal_stage WHERE proceeding_id IN (:ids) ORDER BY at, id",
                rs -> new Proceeding.Stage(
                        ProceedingState.valueOf(rs.getString("state")),
                        day(rs, "on_date"),
                        rs.getString("reference"),
                        rs.getObject("evidence_id", UUID.class)));
        Map<UUID, List<Proceeding.Result>> results =
                by(ids, "SELECT * FROM legal_result WHERE proceeding_id IN (:ids) ORDER BY at, id", rs -> {
                    BigDecimal amount = rs.getBigDecimal("amount");
                    return new Proceeding.Result(
                            ProceedingResult.valueOf(rs.getString("code")),
                            day(rs, "on_date"),
                            amount == null ? null : new Money(amount),
                            rs.getObject("until_on", LocalDate.class));
                });
        Map<UUID, List<Proceeding.Deadline>> deadlines = by(
                ids,
                "SELECT * FROM legal_deadline WHERE proceeding_id IN (:ids) ORDER BY met_on IS NOT NULL, on_date, id",
                rs -> new Proceeding.Deadline(
                        rs.getObject("id", UUID.class),
                        LegalDeadlineKind.valueOf(rs.getString("kind")),
                        day(rs, "on_date"),
                        rs.getObject("met_on", LocalDate.class)));
        Map<UUID, List<Proceeding.Cost>> costs = by(
                ids,
                "SELECT * FROM legal_cost WHERE proceeding_id IN (:ids) ORDER BY paid_on, id",
                rs -> new Proceeding.Cost(
                        LegalCostKind.valueOf(rs.getString("kind")),
                        LegalCostKind.Way.valueOf(rs.getString("way")),
                        new Money(rs.getBigDecimal("amount")),
                        day(rs, "paid_on")));
        return rows.stream()
                .map(row -> new Proceeding(
                        row.id(),
                        row.caseId(),
                        row.kind(),
                        row.state(),
                        row.court(),
                        row.number(),
                        row.claimed(),
                        row.stateOn(),
                        row.by(),
                        row.version(),
                        loans.getOrDefault(row.id(), List.of()),
                        stages.getOrDefault(row.id(), List.of()),
                        results.getOrDefault(row.id(), List.of()),
                        deadlines.getOrDefault(row.id(), List.of()),
                        costs.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                ProceedingKind.valueOf(rs.getString("kind")),
                ProceedingState.valueOf(rs.getString("state")),
                rs.getString("court"),
                rs.getString("number"),
                new Money(rs.getBigDecimal("claimed")),
                day(rs, "state_on"),
                new ActorId(rs.getString("proposed_by")),
                rs.getInt("version"));
    }

    private interface Read<T> {
        T row(ResultSet rs) throws SQLException;
    }

    private <T> Map<UUID, List<T>> by(List<UUID> ids, String sql, Read<T> read) {
        Map<UUID, List<T>> all = new HashMap<>();
        jdbc.sql(sql).param("ids", ids).query(rs -> {
            all.computeIfAbsent(rs.getObject("proceeding_id", UUID.class), id -> new ArrayList<>())
                    .add(read.row(rs));
        });
        return all;
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return java.util.Objects.requireNonNull(rs.getObject(column, LocalDate.class), column);
    }
}
