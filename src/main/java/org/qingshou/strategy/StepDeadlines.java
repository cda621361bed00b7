package org.qingshou.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.cases.ForcedTransfers;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Day-end: steps of open cases that have run longer than the branch lets them are put to their people, once for each run
 * of a step; in the end, where the branch wants it, the case goes to another officer. A case under a hold or with an agency waits for something else and is left alone.
 */
@Component
class StepDeadlines implements DayEndStep {
    private static final ActorId DAY_END = ActorId.system("day-end");
    private static final int RANGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final LadderPolicies policies;
    private final Branches branches;
    private final OverdueSteps overdue;
    private final ForcedTransfers transfers;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    StepDeadlines(
            JdbcClient jdbc,
            LadderPolicies policies,
            Branches branches,
            OverdueSteps overdue,
            ForcedTransfers transfers,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.branches = branches;
        this.overdue = overdue;
        this.transfers = transfers;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A step that runs, with what was raised for this run of it already. */
    record Running(
            UUID step,
            CaseId caseId,
            BranchCode branch,
            @Nullable String owner,
            MethodCode method,
            int round,
            Instant openedAt,
            boolean reminded,
            boolean offered,
            boolean moved) {}

    /** One to be raised. */
    record Due(Running running, OverdueStage stage, long days) {}

    @Override
    public String name() {
        return "step-deadlines";
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public long run(LocalDate date) {
        Function<BranchCode, LadderPolicy> policy = policies.each();
        Map<BranchCode, ZoneId> zones = new HashMap<>();
        long raised = 0;
        UUID after = FIRST;
        while (after != null) {
            List<Running> range = running(after);
            List<Due> due = new ArrayList<>();
            for (Running one : range)
                due(one, policy.apply(one.branch()), zones.computeIfAbsent(one.branch(), branches::zone), date, due);
            if (!due.isEmpty()) transaction.executeWithoutResult(status -> raise(due, date));
            raised += due.size();
            after = range.size() == RANGE ? range.getLast().step() : null;
        }
        return raised;
    }

    /** A case that nobody else can take, or whose borrower waits for somebody, stays and is looked at on the next day. */
    private void raise(List<Due> due, LocalDate date) {
        List<CaseId> forced = due.stream()
                .filter(one -> one.stage() == OverdueStage.FORCED)
                .map(one -> one.running().caseId())
                .distinct()
                .toList();
        Set<CaseId> given = forced.isEmpty() ? Set.of() : transfers.give(forced, date, DAY_END, clock.instant());
        due.removeIf(one -> one.stage() == OverdueStage.FORCED
                && !given.contains(one.running().caseId()));
        overdue.raise(due, date);
    }

    private static void due(Running one, LadderPolicy policy, ZoneId zone, LocalDate date, List<Due> due) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(one.openedAt(), zone), date);
        boolean offer = policy.transferDays() > 0 && days > policy.transferDays();
        // Whoever is offered to another need not be reminded on the same day.
        boolean remind = policy.remindDays() > 0 && days > policy.remindDays() && !offer;
        boolean force = policy.forceDays() > 0 && days > policy.forceDays();
        if (force && !one.moved()) due.add(new Due(one, OverdueStage.FORCED, days));
        if (offer && !one.offered()) due.add(new Due(one, OverdueStage.TRANSFER, days));
        if (remind && !one.reminded()) due.add(new Due(one, OverdueStage.REMIND, days));
    }

    private List<Running> running(UUID after) {
        return jdbc.sql("""
                        SELECT s.id, s.case_id, s.method, s.round, s.opened_at, c.branch_code, c.owner,
                            r.id IS NOT NULL AS reminded, t.id IS NOT NULL AS offered, f.id IS NOT NULL AS moved
                        FROM ladder_step s
                        JOIN pub_case c ON c.id = s.case_id AND c.state = 'OPEN'
                        LEFT JOIN step_overdue r ON r.case_id = s.case_id AND r.method = s.method AND r.round = s.round
                            AND r.opened_at = s.opened_at AND r.stage = 'REMIND'
                        LEFT JOIN step_overdue t ON t.case_id = s.case_id AND t.method = s.method AND t.round = s.round
                            AND t.opened_at = s.opened_at AND t.stage = 'TRANSFER'
                        LEFT JOIN step_overdue f ON f.case_id = s.case_id AND f.method = s.method AND f.round = s.round
                            AND f.opened_at = s.opened_at AND f.stage = 'FORCED'
                        WHERE s.state = 'ACTIVE' AND s.opened_at IS NOT NULL AND s.id > :after
                        ORDER BY s.id LIMIT :n""")
                .param("after", after)
                .param("n", RANGE)
                .query(StepDeadlines::row)
                .list();
    }

    private static Running row(ResultSet rs, int n) throws SQLException {
        return new Running(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new BranchCode(rs.getString("branch_code")),
                rs.getString("owner"),
                new MethodCode(rs.getString("method")),
                rs.getInt("round"),
                Utc.get(rs, "opened_at"),
                rs.getBoolean("reminded"),
                rs.getBoolean("offered"),
                rs.getBoolean("moved"));
    }
}
