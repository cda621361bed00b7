package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.ledger.dayend.DayEndStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Day-end: holds that begin on the next day hold their cases, cases whose last hold ended today are free again. */
@Component
class CaseHoldsStep implements DayEndStep {
    private static final ActorId STEP = ActorId.system("day-end");
    private static final List<String> STOPPING = Arrays.stream(HoldCode.values())
            .filter(HoldCode::stopsPress)
            .map(Enum::name)
            .toList();
    private static final String STANDS = """
            EXISTS (SELECT 1 FROM case_hold h WHERE h.case_id = c.id AND h.lifted_at IS NULL AND h.channel IS NULL
                    AND h.code IN (:codes) AND h.from_on <= :next AND (h.until_on IS NULL OR h.until_on >= :next))""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JdbcTimeline timeline;
    private final CaseChangeSets changes;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    CaseHoldsStep(
            JdbcClient jdbc,
            JdbcTemplate batch,
            JdbcTimeline timeline,
            CaseChangeSets changes,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.timeline = timeline;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Turn(UUID id, String from) {}

    @Override
    public String name() {
        return "case-holds";
    }

    @Override
    public int order() {
        return 420;
    }

    @Override
    public long run(LocalDate date) {
        Long turned = transaction.execute(
                status -> turn("c.state = 'HELD' AND NOT " + STANDS, date, CaseState.OPEN, "released")
                        + turn("c.state IN ('OPEN', 'PLACED') AND " + STANDS, date, CaseState.HELD, "held"));
        return turned == null ? 0 : turned;
    }

    private long turn(String which, LocalDate date, CaseState to, String word) {
        List<Turn> turns = jdbc.sql("SELECT c.id, c.state FROM collection_case c WHERE " + which)
                .param("codes", STOPPING)
                .param("next", date.plusDays(1))
                .query((rs, n) -> new Turn(rs.getObject("id", UUID.class), rs.getString("state")))
                .list();
        batch.batchUpdate(
                "UPDATE collection_case SET state = ?, version = version + 1 WHERE id = ? AND state = ?",
                turns,
                1000,
                (statement, turn) -> {
                    statement.setString(1, to.name());
                    statement.setObject(2, turn.id());
                    statement.setString(3, turn.from());
                });
        Instant at = clock.instant();
        timeline.addAll(turns.stream()
                .map(turn -> new JdbcTimeline.Line(
                        new CaseId(turn.id()), at, Timeline.Kind.HOLD, STEP, "timeline." + word, List.of()))
                .toList());
        UUID set = Ids.next();
        changes.write(set, to.name(), turns.stream().map(Turn::id).toList());
        return changes.tell(set, "cases." + word, STEP, at);
    }
}
