package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.strategy.method.CollectionMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
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
    private final NamedParameterJdbcTemplate named;
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
        named = new NamedParameterJdbcTemplate(jdbc);
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
        UUID after = FIRST;
        while (after != null) {
            List<UUID> cases = next(from, after);
            Integer steps = transaction.execute(status -> complete(cases));
            made += steps == null ? 0 : steps;
            after = cases.size() == PER_COMMIT ? cases.getLast() : null;
        }
        lookedAtAll = true;
        return made;
    }

    private List<UUID> next(LocalDate from, UUID after) {
        return jdbc.query("""
                SELECT id FROM pub_case WHERE id > ? AND state <> 'CLOSED' AND opened_on >= ?
                ORDER BY id LIMIT ?""", (rs, n) -> rs.getObject("id", UUID.class), after, from, PER_COMMIT);
    }

    /** Makes what is missing of the ladders of these cases. */
    private int complete(List<UUID> cases) {
        if (cases.isEmpty()) return 0;
        Map<UUID, Set<String>> had = had(cases);
        List<CollectionMethod> all = methods.all();
        Instant now = clock.instant();
        List<Object[]> rows = new ArrayList<>();
        for (UUID caseId : cases)
            for (CollectionMethod method : all)
                if (!had.getOrDefault(caseId, Set.of()).contains(method.code().value()))
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
        return rows.size();
    }

    private Map<UUID, Set<String>> had(List<UUID> cases) {
        Map<UUID, Set<String>> had = new HashMap<>();
        named.query(
                "SELECT DISTINCT case_id, method FROM ladder_step WHERE case_id IN (:cases)",
                Map.of("cases", cases),
                row -> {
                    had.computeIfAbsent(row.getObject("case_id", UUID.class), id -> new HashSet<>())
                            .add(row.getString("method"));
                });
        return had;
    }
}
