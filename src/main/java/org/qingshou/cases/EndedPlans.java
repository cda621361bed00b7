package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans of cases that come to their end: with nothing left to pay a plan is completed, otherwise it has no object. */
@Component
class EndedPlans {
    private static final List<String> SETTLED = List.of("CLOSE_PAID", "CLOSE_REDUCED");

    private final JdbcClient jdbc;

    EndedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param set the change set that names the cases, each with the reason why it is closed; in the caller's transaction */
    void ended(UUID set, LocalDate on) {
        jdbc.sql("""
                        UPDATE case_change k JOIN repayment_plan p ON p.case_id = k.case_id
                        SET p.state = IF(p.state = :proposed, :rejected, IF(k.new_value IN (:settled), :completed, :cancelled)),
                            p.ended_on = :on, p.end_reason = k.new_value, p.version = p.version + 1
                        WHERE k.set_id = :set AND p.state IN (:proposed, :active)""")
                .param("proposed", PlanState.PROPOSED.name())
                .param("active", PlanState.ACTIVE.name())
                .param("rejected", PlanState.PROPOSED.to(PlanState.REJECTED).name())
                .param("completed", PlanState.ACTIVE.to(PlanState.COMPLETED).name())
                .param("cancelled", PlanState.ACTIVE.to(PlanState.CANCELLED).name())
                .param("settled", SETTLED)
                .param("on", on)
                .param("set", set)
                .update();
    }
}
