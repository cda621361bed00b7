package org.qingshou.ledger.dayend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of day-end runs; a run belongs to the node that claimed it, as long as its heart beats. */
@Component
class DayEndStore {
    /** A node that has been silent for so long has lost its run to the next one that asks. */
    static final Duration SILENT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final String node = UUID.randomUUID().toString();

    DayEndStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the date is done, or another runner is at it. */
    boolean claim(LocalDate date, ActorId by, Instant at) {
        return jdbc.sql("""
                        INSERT IGNORE INTO day_end_run (business_date, state, started_at, started_by, runner, heartbeat_at)
                        VALUES (:d, 'RUNNING', :at, :by, :node, :at)""")
                                .param("d", date)
                                .param("at", Utc.of(at))
                                .param("by", by.value())
                                .param("node", node)
                                .update()
                        == 1
                || jdbc.sql("""
                        UPDATE day_end_run SET state = 'RUNNING', runner = :node, heartbeat_at = :at, problem = NULL
                        WHERE business_date = :d AND (state = 'FAILED' OR (state = 'RUNNING' AND heartbeat_at < :silent))""")
                                .param("d", date)
                                .param("node", node)
                                .param("at", Utc.of(at))
                                .param("silent", Utc.of(at.minus(SILENT)))
                                .update()
                        == 1;
    }

    void beat(LocalDate date, Instant at) {
        jdbc.sql(
                        "UPDATE day_end_run SET heartbeat_at = :at WHERE business_date = :d AND runner = :n AND state = 'RUNNING'")
                .param("at", Utc.of(at))
                .param("d", date)
                .param("n", node)
                .update();
    }

    Set<String> doneSteps(LocalDate date) {
        return jdbc
                .sql("SELECT name FROM day_end_step WHERE business_date = :d AND state = 'DONE'")
                .param("d", date)
                .query((rs, n) -> rs.getString("name"))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void stepDone(LocalDate date, DayEndStep step, long changed, long millis) {
        jdbc.sql("""
                        INSERT INTO day_end_step (business_date, name, ord, state, changed, millis)
                        VALUES (:d, :n, :o, 'DONE', :c, :m)
                        ON DUPLICATE KEY UPDATE state = 'DONE', changed = :c, millis = :m""")
                .param("d", date)
                .param("n", step.name())
                .param("o", step.order())
                .param("c", changed)
                .param("m", millis)
                .update();
    }

    void finish(LocalDate date, Instant at) {
        jdbc.sql("UPDATE day_end_run SET state = 'DONE', finished_at = :at WHERE business_date = :d AND runner = :n")
                .param("at", Utc.of(at))
                .param("d", date)
                .param("n", node)
                .update();
    }

    void fail(LocalDate date, String problem) {
        jdbc.sql("UPDATE day_end_run SET state = 'FAILED', problem = :p WHERE business_date = :d AND runner = :n")
                .param("p", problem)
                .param("d", date)
                .param("n", node)
                .update();
    }

    Optional<LocalDate> lastClosed() {
        return latest("DONE");
    }

    private Optional<LocalDate> latest(String state) {
        return jdbc.sql("SELECT business_date FROM day_end_run WHERE state = :s ORDER BY business_date DESC LIMIT 1")
                .param("s", state)
                .query(LocalDate.class)
                .optional();
    }

    /** The earliest date that was begun and is not done. */
    Optional<LocalDate> open() {
        return jdbc.sql("SELECT business_date FROM day_end_run WHERE state <> 'DONE' ORDER BY business_date LIMIT 1")
                .query(LocalDate.class)
                .optional();
    }

    /** The date whose runner has fallen silent, with who had started it. */
    Optional<DayEndRun> abandoned(Instant at) {
        return jdbc.sql("""
                        SELECT * FROM day_end_run WHERE state = 'RUNNING' AND heartbeat_at < :silent
                        ORDER BY business_date LIMIT 1""")
                .param("silent", Utc.of(at.minus(SILENT)))
                .query((rs, n) -> run(rs, List.of()))
                .optional();
    }

    /** A tape, or payments. */
    boolean fileBeingApplied() {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM tape WHERE state = 'MERGING')"
                                + " + (SELECT COUNT(*) FROM payment_import WHERE state = 'BOOKING')")
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<DayEndRun> find(LocalDate date) {
        return jdbc.sql("SELECT * FROM day_end_run WHERE business_date = :d")
                .param("d", date)
                .query((rs, n) -> run(rs, steps(date)))
                .optional();
    }

    List<DayEndRun> history(int offset, int limit) {
        return jdbc.sql("SELECT * FROM day_end_run ORDER BY business_date DESC LIMIT :l OFFSET :o")
                .param("l", limit)
                .param("o", offset)
                .query((rs, n) -> run(rs, List.of()))
                .list();
    }

    private List<DayEndRun.Step> steps(LocalDate date) {
        return jdbc.sql("SELECT * FROM day_end_step WHERE business_date = :d ORDER BY ord, name")
                .param("d", date)
                .query((rs, n) -> new DayEndRun.Step(
                        rs.getString("name"),
                        rs.getInt("ord"),
                        rs.getString("state").equals("DONE"),
                        rs.getLong("changed"),
                        rs.getLong("millis")))
                .list();
    }

    private static DayEndRun run(ResultSet rs, List<DayEndRun.Step> steps) throws SQLException {
        return new DayEndRun(
                rs.getObject("business_date", LocalDate.class),
                DayEndState.valueOf(rs.getString("state")),
                Utc.get(rs, "started_at"),
                Utc.getNullable(rs, "finished_at"),
                rs.getString("started_by"),
                rs.getString("problem"),
                steps);
    }
}
