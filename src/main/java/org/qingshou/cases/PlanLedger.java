package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settles the plans of many cases at once, in the caller's transaction. */
@Component
class PlanLedger {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final CasePayments payments;
    private final PlanNews news;
    private final PlanSettling settling;
    private final PlanSettings settings;
    private final Branches branches;

    PlanLedger(
            JdbcClient jdbc,
            JdbcTemplate batch,
            CasePayments payments,
            PlanNews news,
            PlanSettings settings,
            CaseSettings cases,
            Branches branches) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.payments = payments;
        this.news = news;
        this.settings = settings;
        this.branches = branches;
        settling = new PlanSettling(cases.graceDays());
    }

    private record Row(UUID plan, PlanSettling.Due due) {}

    /**
     * @param closed the date that is being closed; null where payments are booked between closes
     * @return how many plans changed
     */
    long settle(Collection<UUID> cases, @Nullable LocalDate closed, ActorId by, Instant at) {
        if (cases.isEmpty()) return 0;
        Map<UUID, List<PlanSettling.Given>> plans = plans(cases);
        if (plans.isEmpty()) return 0;
        Map<UUID, List<PromiseSettling.Paid>> paid = payments.ofCases(plans.keySet());
        List<PlanSettling.Settled> changed = new ArrayList<>();
        plans.forEach((caseId, given) -> settling.settle(given, paid.getOrDefault(caseId, List.of()), closed).stream()
                .filter(settled -> settled.turned() || !settled.changed().isEmpty())
                .forEach(changed::add));
        write(changed, closed, at);
        news.tell(changed, by, at);
        return changed.size();
    }

    private Map<UUID, List<PlanSettling.Given>> plans(Collection<UUID> cases) {
        Map<UUID, List<PlanSettling.Due>> dues =
                jdbc.sql("""
                        SELECT i.* FROM plan_instalment i JOIN repayment_plan p ON p.id = i.plan_id
                        WHERE p.case_id IN (:cases) AND p.state IN ('ACTIVE', 'COMPLETED') ORDER BY i.plan_id, i.no""").param("cases", cases).query(PlanLedger::due).list().stream()
                        .collect(Collectors.groupingBy(Row::plan, Collectors.mapping(Row::due, Collectors.toList())));
        if (dues.isEmpty()) return Map.of();
        Map<String, Integer> limits = new HashMap<>();
        return jdbc
                .sql("""
                        SELECT p.id, p.case_id, p.proposed_on, p.state, c.branch_code
                        FROM repayment_plan p JOIN collection_case c ON c.id = p.case_id WHERE p.id IN (:ids)""")
                .param("ids", dues.keySet())
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    return new PlanSettling.Given(
                            id,
                            rs.getObject("case_id", UUID.class),
                            rs.getObject("proposed_on", LocalDate.class),
                            PlanState.valueOf(rs.getString("state")),
                            limits.computeIfAbsent(
                                    rs.getString("branch_code"),
                                    code -> settings.brokenAfter(branches.upwards(new BranchCode(code)))),
                            dues.getOrDefault(id, List.of()));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(PlanSettling.Given::caseId));
    }

    private void write(List<PlanSettling.Settled> changed, @Nullable LocalDate closed, Instant at) {
        List<Row> rows = changed.stream()
                .flatMap(settled -> settled.changed().stream()
                        .map(due -> new Row(settled.plan().id(), due)))
                .toList();
        batch.batchUpdate("""
                UPDATE plan_instalment SET received = ?, state = ?, missed_on = IF(? = 'MISSED', COALESCE(missed_on, ?), NULL)
                WHERE plan_id = ? AND no = ?""", rows, 500, (statement, row) -> {
            statement.setBigDecimal(1, row.due().received().amount());
            statement.setString(2, row.due().state().name());
            statement.setString(3, row.due().state().name());
            statement.setObject(4, closed);
            statement.setObject(5, row.plan());
            statement.setInt(6, row.due().no());
        });
        batch.batchUpdate("""
                UPDATE repayment_plan SET state = ?, received = ?, ended_on = ?, version = version + 1
                WHERE id = ? AND state = ?""", changed, 500, (statement, settled) -> {
            statement.setString(1, settled.state().name());
            statement.setBigDecimal(2, settled.received().amount());
            statement.setObject(3, settled.state() == PlanState.ACTIVE ? null : news.day(closed, at));
            statement.setObject(4, settled.plan().id());
            statement.setString(5, settled.plan().state().name());
        });
    }

    private static Row due(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getObject("plan_id", UUID.class),
                new PlanSettling.Due(
                        rs.getInt("no"),
                        rs.getObject("due_on", LocalDate.class),
                        new Money(rs.getBigDecimal("amount")),
                        new Money(rs.getBigDecimal("received")),
                        InstalmentState.valueOf(rs.getString("state"))));
    }
}
