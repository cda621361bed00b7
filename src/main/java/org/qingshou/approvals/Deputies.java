package org.qingshou.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who decides in whose place on which days. Everything is asked of dates, so nothing has to be switched on or off. */
@Component
class Deputies {
    private static final String STANDS = " from_on <= :on AND until_on >= :on AND ended_at IS NULL";

    private final JdbcClient jdbc;

    Deputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deputy's days; {@code endedAt} where the manager was back earlier. */
    record Deputyship(
            UUID id,
            ActorId manager,
            ActorId deputy,
            LocalDate from,
            LocalDate until,
            @Nullable Instant endedAt) {}

    /** For whom this one decides on the day. */
    List<ActorId> absentFor(ActorId deputy, LocalDate on) {
        return jdbc.sql("SELECT manager FROM approval_deputy WHERE deputy = :d AND" + STANDS + " ORDER BY manager")
                .param("d", deputy.value())
                .param("on", on)
                .query((rs, n) -> new ActorId(rs.getString("manager")))
                .list();
    }

    Optional<ActorId> of(ActorId manager, LocalDate on) {
        return jdbc.sql("SELECT deputy FROM approval_deputy WHERE manager = :m AND" + STANDS + " LIMIT 1")
                .param("m", manager.value())
                .param("on", on)
                .query((rs, n) -> new ActorId(rs.getString("deputy")))
                .optional();
    }

    Optional<Deputyship> find(UUID id) {
        return jdbc.sql("SELECT * FROM approval_deputy WHERE id = :i FOR UPDATE")
                .param("i", id)
                .query(Deputies::row)
                .optional();
    }

    /** Standing and coming ones in which this person is the manager or the deputy. */
    List<Deputyship> concerning(ActorId person, LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM approval_deputy
                        WHERE (manager = :p OR deputy = :p) AND until_on >= :d AND ended_at IS NULL
                        ORDER BY from_on, manager""")
                .param("p", person.value())
                .param("d", day)
                .query(Deputies::row)
                .list();
    }

    /** Whether the manager has a deputy in these days already; locked, so that two cannot be put side by side. */
    boolean taken(ActorId manager, LocalDate from, LocalDate until) {
        return !jdbc.sql("""
                        SELECT id FROM approval_deputy
                        WHERE manager = :m AND from_on <= :u AND until_on >= :f AND ended_at IS NULL FOR UPDATE""")
                .param("m", manager.value())
                .param("f", from)
                .param("u", until)
                .query((rs, n) -> rs.getString(1))
                .list()
                .isEmpty();
    }

    void add(Deputyship named, Instant at) {
        jdbc.sql("""
                        INSERT INTO approval_deputy (id, manager, deputy, from_on, until_on, named_at)
                        VALUES (:i, :m, :d, :f, :u, :a)""")
                .param("i", named.id())
                .param("m", named.manager().value())
                .param("d", named.deputy().value())
                .param("f", named.from())
                .param("u", named.until())
                .param("a", Utc.of(at))
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("UPDATE approval_deputy SET ended_at = :a WHERE id = :i AND ended_at IS NULL")
                .param("a", Utc.of(at))
                .param("i", id)
                .update();
    }

    private static Deputyship row(ResultSet rs, int n) throws SQLException {
        return new Deputyship(
                rs.getObject("id", UUID.class),
                new ActorId(rs.getString("manager")),
                new ActorId(rs.getString("deputy")),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                Utc.getNullable(rs, "ended_at"));
    }
}
