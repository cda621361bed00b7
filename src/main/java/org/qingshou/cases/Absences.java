package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who is away on a day, and who stands in. Everything is asked of dates, so nothing has to be switched on or off. */
@Service
public class Absences {
    private static final String STANDS = " from_on <= :on AND until_on >= :on AND (ended_on IS NULL OR ended_on > :on)";

    /** Who stands in for the owner of the case {@code c} on the day {@code :on}. */
    static final String DEPUTY = "SELECT deputy FROM absence WHERE officer = c.owner AND" + STANDS + " LIMIT 1";

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Absence> of(ActorId officer, LocalDate on) {
        return jdbc.sql("SELECT * FROM absence WHERE officer = :o AND" + STANDS + " ORDER BY from_on LIMIT 1")
                .param("o", officer.value())
                .param("on", on)
                .query(Absences::row)
                .optional();
    }

    /** Absences of those for whom this one stands in on the day; a deputy's own absence passes nothing on. */
    public List<Absence> coveredBy(ActorId deputy, LocalDate on) {
        return jdbc.sql("SELECT * FROM absence WHERE deputy = :d AND" + STANDS + " ORDER BY officer")
                .param("d", deputy.value())
                .param("on", on)
                .query(Absences::row)
                .list();
    }

    /** Who of the branch is away on the day. */
    Map<ActorId, Absence> at(BranchCode branch, LocalDate on) {
        Map<ActorId, Absence> away = new HashMap<>();
        jdbc.sql("SELECT * FROM absence WHERE branch_code = :b AND" + STANDS)
                .param("b", branch.value())
                .param("on", on)
                .query(Absences::row)
                .list()
                .forEach(one -> away.put(one.officer(), one));
        return away;
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql("SELECT * FROM absence WHERE id = :i FOR UPDATE")
                .param("i", id)
                .query(Absences::row)
                .optional();
    }

    /** Standing and coming ones of branches, or of one officer as the one away or as the deputy. */
    List<Absence> from(LocalDate day, BranchScope scope, @Nullable ActorId of) {
        return jdbc.sql("""
                        SELECT * FROM absence
                        WHERE until_on >= :day AND (ended_on IS NULL OR (ended_on > :day AND ended_on > from_on))
                          AND (:all OR branch_code IN (:branches)) AND (:of IS NULL OR officer = :of OR deputy = :of)
                        ORDER BY from_on, officer""")
                .param("day", day)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("of", of == null ? null : of.value())
                .query(Absences::row)
                .list();
    }

    /** Absences in which this one is away or stands in, and which reach into the span; locked, so that two cannot be put side by side. */
    List<Absence> meeting(ActorId who, LocalDate first, LocalDate last) {
        return jdbc
                .sql("SELECT * FROM absence WHERE (officer = :w OR deputy = :w) AND until_on >= :f FOR UPDATE")
                .param("w", who.value())
                .param("f", first)
                .query(Absences::row)
                .list()
                .stream()
                .filter(one -> one.meets(first, last))
                .toList();
    }

    void add(Absence absence, Instant at) {
        ActorId deputy = absence.deputy();
        jdbc.sql("""
                        INSERT INTO absence (id, officer, branch_code, from_on, until_on, deputy, entered_by, entered_at)
                        VALUES (:i, :o, :b, :f, :u, :d, :by, :at)""")
                .param("i", absence.id())
                .param("o", absence.officer().value())
                .param("b", absence.branch().value())
                .param("f", absence.from())
                .param("u", absence.until())
                .param("d", deputy == null ? null : deputy.value())
                .param("by", absence.enteredBy().value())
                .param("at", Utc.of(at))
                .update();
    }

    void end(UUID id, LocalDate back) {
        jdbc.sql("UPDATE absence SET ended_on = :b WHERE id = :i AND ended_on IS NULL")
                .param("b", back)
                .param("i", id)
                .update();
    }

    private static Absence row(ResultSet rs, int n) throws SQLException {
        String deputy = rs.getString("deputy");
        return new Absence(
                rs.getObject("id", UUID.class),
                new ActorId(rs.getString("officer")),
                new BranchCode(rs.getString("branch_code")),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                deputy == null ? null : new ActorId(deputy),
                rs.getObject("ended_on", LocalDate.class),
                new ActorId(rs.getString("entered_by")));
    }
}
