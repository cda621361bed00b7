package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** For steps of the day-end: takes the cases in which something has fallen due, in ranges that commit by themselves. */
@Component
class DueCases {
    private static final int RANGE = 2000;

    private final JdbcClient jdbc;
    private final CaseSettings settings;
    private final TransactionTemplate transaction;

    DueCases(JdbcClient jdbc, CaseSettings settings, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * @param open selects the ids of the cases, with {@code :last} for the day by which something must have been due; what
     *     has been settled must no longer be among them
     * @return how many changed
     */
    long settle(String open, LocalDate date, ToLongFunction<List<UUID>> settling) {
        long changed = 0;
        List<UUID> due;
        do {
            due = jdbc.sql(open + " LIMIT :n")
                    .param("last", date.minusDays(settings.graceDays()))
                    .param("n", RANGE)
                    .query((rs, n) -> rs.getObject("case_id", UUID.class))
                    .list();
            List<UUID> range = due;
            Long settled = transaction.execute(status -> settling.applyAsLong(range));
            changed += settled == null ? 0 : settled;
        } while (due.size() == RANGE);
        return changed;
    }
}
