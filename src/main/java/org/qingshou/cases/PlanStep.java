package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Day-end: instalments whose time is over are paid or missed, and a plan with too many missed is broken. */
@Component
class PlanStep implements DayEndStep {
    private static final int RANGE = 2000;
    private static final ActorId STEP = ActorId.system("day-end");

    private final JdbcClient jdbc;
    private final PlanLedger ledger;
    private final CaseSettings settings;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    PlanStep(
            JdbcClient jdbc,
            PlanLedger ledger,
            CaseSettings settings,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int order() {
        return 510;
    }

    @Override
    public long run(LocalDate date) {
        long changed = 0;
        List<UUID> due;
        do {
            // An instalment that has been looked at is no longer open, so that the next range is another one.
            due = jdbc.sql("""
                            SELECT DISTINCT p.case_id FROM plan_instalment i JOIN repayment_plan p ON p.id = i.plan_id
                            WHERE i.state = 'OPEN' AND i.due_on <= :last AND p.state = 'ACTIVE' LIMIT :n""")
                    .param("last", date.minusDays(settings.graceDays()))
                    .param("n", RANGE)
                    .query((rs, n) -> rs.getObject("case_id", UUID.class))
                    .list();
            List<UUID> range = due;
            Long settled = transaction.execute(status -> ledger.settle(range, date, STEP, clock.instant()));
            changed += settled == null ? 0 : settled;
        } while (due.size() == RANGE);
        return changed;
    }
}
