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

/** Day-end: promises whose time is over are kept, partly kept or broken, as the payments say. */
@Component
class PromiseStep implements DayEndStep {
    private static final int RANGE = 2000;
    private static final ActorId STEP = ActorId.system("day-end");

    private final JdbcClient jdbc;
    private final PromiseLedger ledger;
    private final CaseSettings settings;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    PromiseStep(
            JdbcClient jdbc,
            PromiseLedger ledger,
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
        return "promises";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public long run(LocalDate date) {
        long changed = 0;
        List<UUID> due;
        do {
            due = jdbc.sql("""
                            SELECT DISTINCT case_id FROM promise
                            WHERE state = 'OPEN' AND due_on <= :last LIMIT :n""")
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
