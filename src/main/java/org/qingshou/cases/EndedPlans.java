package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The plans of cases that come to their end: with nothing left to pay a plan is completed, otherwise it has no object. */
@Component
class EndedPlans {
    private static final List<String> SETTLED = List.of("CLOSE_PAID", "CLOSE_REDUCED");

    private final JdbcTemplate batch;

    EndedPlans(JdbcTemplate batch) {
        this.batch = batch;
    }

    /** @param reasons by case, why it is closed; in the caller's transaction */
    void ended(Map<UUID, String> reasons, LocalDate on) {
        List<Map.Entry<UUID, String>> cases = List.copyOf(reasons.entrySet());
        end(cases, "ACTIVE", on);
        end(cases, "PROPOSED", on);
    }

    private void end(List<Map.Entry<UUID, String>> cases, String from, LocalDate on) {
        batch.batchUpdate("""
                UPDATE repayment_plan SET state = ?, ended_on = ?, end_reason = ?, version = version + 1
                WHERE case_id = ? AND state = ?""", cases, 500, (statement, ended) -> {
            statement.setString(1, to(PlanState.valueOf(from), ended.getValue()).name());
            statement.setObject(2, on);
            statement.setString(3, ended.getValue());
            statement.setObject(4, ended.getKey());
            statement.setString(5, from);
        });
    }

    private static PlanState to(PlanState from, String reason) {
        if (from == PlanState.PROPOSED) return from.to(PlanState.REJECTED);
        return from.to(SETTLED.contains(reason) ? PlanState.COMPLETED : PlanState.CANCELLED);
    }
}
