package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.strategy.method.CollectionMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every case that is open the steps it has not yet, so that reports see the whole ladder of the whole book. */
@Component
class LadderDayEnd implements DayEndStep {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PER_COMMIT = 2_000;
    private static final ActorId ACTOR = ActorId.system("day-end");

    private final JdbcTemplate jdbc;
    private final Methods methods;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;
    private final BusinessDates dates;
    private volatile boolean lookedAtAll;

    LadderDayEnd(
            JdbcTemplate jdbc,
            Methods methods,
            TransactionTemplate transaction,
            BusinessClock clock,
            BusinessDates dates) {
        this.dates = dates;
        this.jdbc = jdbc;
        this.methods = methods;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public int order() {
        return 600;
    }

    /** New cases are those of the days since the last close; all are looked at once after each start, for new methods. */
    @Override
    public long run(LocalDate date) {
        LocalDate from = lookedAtAll
                ? dates.lastClosed().map(closed -> closed.plusDays(1)).orElse(EVER)
                : EVER;
        long made = 0;
        for (CollectionMethod method : methods.all()) {
            UUID after = FIRST;
            while (after != null) {
                List<UUID> cases = without(method, from, after);
                if (!cases.isEmpty()) transaction.executeWithoutResult(status -> make(method, cases));
                made += cases.size();
                after = cases.size() == PER_COMMIT ? cases.getLast() : null;
            }
        }
        lookedAtAll = true;
        return made;
    }

    /** The next cases, in order of their ids, that have no step of this method. */
    private List<UUID> without(CollectionMethod method, LocalDate from, UUID after) {
        return jdbc.query(
                """
                SELECT c.id FROM pub_case c
                WHERE c.id > ? AND c.state <> 'CLOSED' AND c.opened_on >= ?
                  AND NOT EXISTS (SELECT 1 FROM ladder_step s WHERE s.case_id = c.id AND s.method = ?)
                ORDER BY c.id LIMIT ?""",
                (rs, n) -> rs.getObject("id", UUID.class),
                after,
                from,
                method.code().value(),
                PER_COMMIT);
    }

    private void make(CollectionMethod method, List<UUID> cases) {
        Instant now = clock.instant();
        List<Object[]> rows = new ArrayList<>();
        for (UUID caseId : cases)
            rows.add(new Object[] {
                Ids.next(),
                caseId,
                method.code().value(),
                StepMoves.start(method).name(),
                Utc.of(now),
                ACTOR.value()
            });
        jdbc.batchUpdate("""
                INSERT IGNORE INTO ladder_step (id, case_id, method, round, state, begun_at, changed_by, version)
                VALUES (?, ?, ?, 1, ?, ?, ?, 0)""", rows);
    }
}
