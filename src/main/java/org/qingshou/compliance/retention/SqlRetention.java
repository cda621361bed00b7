package org.qingshou.compliance.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.retention.RetentionRules.Bounds;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind whose records one query finds: {@code id}, {@code happened} (a moment in UTC) and {@code ended} (a date; the query
 * leaves out whatever is under a hold). Looking, listing and the last check before deletion ask the same query.
 */
public abstract class SqlRetention implements RetentionKind {
    private static final int EXAMPLES = 3;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 30);

    private final JdbcClient jdbc;
    private final RetentionRules rules;
    private final String code;
    private final RecordClass kind;
    private final String free;

    protected SqlRetention(JdbcClient jdbc, RetentionRules rules, String code, RecordClass kind, String query) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.code = code;
        this.kind = kind;
        this.free = " FROM (" + query + ") f WHERE f.happened < :happened AND f.ended <= :ended ";
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final RecordClass recordClass() {
        return kind;
    }

    @Override
    public Found look(LocalDate today) {
        Bounds must = rules.mustGo(kind, today);
        return asked(
                        "SELECT COUNT(*) AS n, MIN(f.happened) AS oldest, MAX(f.happened) AS newest,"
                                + " COALESCE(SUM(f.happened < :mustHappened AND f.ended <= :mustEnded), 0) AS overdue"
                                + free,
                        today)
                .param("mustHappened", Utc.of(end(must.happened())))
                .param("mustEnded", bounded(must.ended()))
                .query((rs, n) -> new Found(
                        rs.getLong("n"),
                        rs.getLong("overdue"),
                        day(Utc.getNullable(rs, "oldest")),
                        day(Utc.getNullable(rs, "newest")),
                        rs.getLong("n") == 0 ? List.of() : due(today, null, EXAMPLES)))
                .single();
    }

    @Override
    public List<UUID> due(LocalDate today, @Nullable UUID after, int limit) {
        return asked("SELECT f.id" + free + "AND (:after IS NULL OR f.id > :after) ORDER BY f.id LIMIT :n", today)
                .param("after", after)
                .param("n", limit)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    @Override
    public List<UUID> delete(List<UUID> ids, LocalDate today, ActorId by) {
        if (ids.isEmpty()) return List.of();
        List<UUID> still = free(ids, today);
        if (!still.isEmpty()) remove(still, today, by);
        return still;
    }

    /** Those of these records that may go. */
    public final List<UUID> free(Collection<UUID> ids, LocalDate today) {
        return asked("SELECT f.id" + free + "AND f.id IN (:ids) ORDER BY f.id", today)
                .param("ids", ids)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /** Takes these away; that they may go has been asked just now. */
    protected abstract void remove(List<UUID> ids, LocalDate today, ActorId by);

    protected final JdbcClient jdbc() {
        return jdbc;
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate today) {
        Bounds bounds = rules.mayGo(kind, today);
        return jdbc.sql(sql).param("happened", Utc.of(end(bounds.happened()))).param("ended", bounded(bounds.ended()));
    }

    private static LocalDate bounded(LocalDate day) {
        return day.isAfter(EVER) ? EVER : day;
    }

    private static Instant end(LocalDate day) {
        return bounded(day).plusDays(1).atStartOfDay(BusinessClock.DEFAULT_ZONE).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE);
    }
}
