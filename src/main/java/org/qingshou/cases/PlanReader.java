package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads plans with their instalments: one query each, whatever their number. */
@Component
class PlanReader {
    /** Payments into a case's loans that still count: neither a reversal nor reversed. */
    private static final String SINCE = """
            SELECT COALESCE(SUM(p.amount), 0)
            FROM case_loan cl JOIN pub_payment p ON p.loan_id = cl.loan_id
            WHERE cl.case_id = :c AND p.paid_on >= :since AND p.reversal_of IS NULL
              AND NOT EXISTS (SELECT 1 FROM pub_payment r
                              WHERE r.loan_id = p.loan_id AND r.reversal_of = p.payment_no)""";

    private final JdbcClient jdbc;

    PlanReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Part(UUID plan, PlanView.Instalment instalment) {}

    /** The newest first. */
    List<PlanView> ofCase(CaseId id) {
        return read("case_id = :c", Map.of("c", id.value()));
    }

    Optional<PlanView> find(UUID id) {
        return read("id = :i", Map.of("i", id)).stream().findFirst();
    }

    /** What was paid into the case's loans on this day or later. */
    Money paidSince(CaseId id, LocalDate since) {
        return new Money(jdbc.sql(SINCE)
                .param("c", id.value())
                .param("since", since)
                .query((rs, n) -> rs.getBigDecimal(1))
                .single());
    }

    boolean hasActive(CaseId id) {
        return jdbc.sql("SELECT COUNT(*) FROM repayment_plan WHERE case_id = :c AND state = 'ACTIVE'")
                        .param("c", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<PlanView> read(String which, Map<String, Object> params) {
        Map<UUID, List<PlanView.Instalment>> parts = new HashMap<>();
        List<UUID> ids = jdbc.sql("SELECT id FROM repayment_plan WHERE " + which)
                .params(params)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        if (ids.isEmpty()) return List.of();
        parts.putAll(instalments(ids));
        return jdbc.sql("SELECT * FROM repayment_plan WHERE id IN (:ids) ORDER BY proposed_at DESC, id DESC")
                .param("ids", ids)
                .query((rs, n) -> row(rs, parts))
                .list();
    }

    private Map<UUID, List<PlanView.Instalment>> instalments(Collection<UUID> plans) {
        return jdbc
                .sql("SELECT * FROM plan_instalment WHERE plan_id IN (:ids) ORDER BY plan_id, no")
                .param("ids", plans)
                .query((rs, n) -> new Part(
                        rs.getObject("plan_id", UUID.class),
                        new PlanView.Instalment(
                                rs.getInt("no"),
                                rs.getObject("due_on", LocalDate.class),
                                new Money(rs.getBigDecimal("amount")),
                                new Money(rs.getBigDecimal("received")),
                                InstalmentState.valueOf(rs.getString("state")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Part::plan, Collectors.mapping(Part::instalment, Collectors.toUnmodifiableList())));
    }

    private static PlanView row(ResultSet rs, Map<UUID, List<PlanView.Instalment>> parts) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        String decided = rs.getString("decided_by");
        return new PlanView(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                PlanState.valueOf(rs.getString("state")),
                new Money(rs.getBigDecimal("amount")),
                new Money(rs.getBigDecimal("received")),
                PlanRhythm.valueOf(rs.getString("rhythm")),
                PlanBasis.valueOf(rs.getString("basis")),
                new Balances(
                        new Money(rs.getBigDecimal("principal")),
                        new Money(rs.getBigDecimal("interest")),
                        new Money(rs.getBigDecimal("penalty")),
                        new Money(rs.getBigDecimal("compound")),
                        new Money(rs.getBigDecimal("fees"))),
                rs.getBoolean("charges_go_on"),
                rs.getBoolean("pledged"),
                rs.getObject("agreement_id", UUID.class),
                rs.getObject("confirmation_id", UUID.class),
                rs.getObject("consent_id", UUID.class),
                rs.getObject("proposed_on", LocalDate.class),
                new ActorId(rs.getString("proposed_by")),
                decided == null ? null : new ActorId(decided),
                rs.getObject("ended_on", LocalDate.class),
                rs.getString("end_reason"),
                parts.getOrDefault(id, List.of()));
    }
}
