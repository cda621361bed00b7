package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While any plan of a case is performed it stands under the hold by which the guard and the agencies know (R-FLAG-03). */
@Component
class PlanHolds {
    private static final String CODE = HoldCode.HOLD_PLAN.name();

    private final CaseBook cases;
    private final PlanReader plans;
    private final JdbcClient jdbc;

    PlanHolds(CaseBook cases, PlanReader plans, JdbcClient jdbc) {
        this.cases = cases;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Brings the hold to what the plans of the case say, in the caller's transaction. */
    void follow(CaseId id, ActorId by, Instant at) {
        List<UUID> standing = jdbc.sql(
                        "SELECT id FROM case_hold WHERE case_id = :c AND code = :k AND lifted_at IS NULL")
                .param("c", id.value())
                .param("k", CODE)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        boolean performed = plans.hasActive(id);
        if (performed && standing.isEmpty())
            cases.hold(id, CODE, cases.today(cases.locked(id), at), null, null, "", by, at);
        if (!performed) standing.forEach(hold -> cases.lift(hold, by, at));
    }
}
