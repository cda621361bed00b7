package org.qingshou.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The managers' list of the day: what took effect at once, to be read by somebody other than who did it. */
@Service
@PreAuthorize("hasAnyRole('MANAGER','COMPLIANCE')")
public class AtOnceDesk {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Users users;
    private final CurrentActor current;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AtOnceDesk(
            JdbcClient jdbc,
            FieldCipher cipher,
            Users users,
            CurrentActor current,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.users = users;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One of them.
     *
     * @param left the method that was left for it
     * @param readBy name of the manager who has read it
     * @param own made by whoever reads the list
     */
    public record Made(
            UUID id,
            CaseId caseId,
            String caseNo,
            Move move,
            MethodCode method,
            @Nullable MethodCode left,
            @Nullable StepState leftTo,
            boolean asAdvised,
            String reason,
            String by,
            Instant at,
            @Nullable String readBy,
            boolean own) {}

    /** Of a day, and all that nobody has read yet where {@code open}; the youngest first. */
    @Transactional(readOnly = true)
    public Stream<Made> list(LocalDate from, LocalDate until, boolean open, int offset, int limit) {
        Actor actor = current.get();
        Map<String, String> names = new HashMap<>();
        return jdbc
                .sql("""
                        SELECT m.*, c.case_no FROM step_at_once m JOIN pub_case c ON c.id = m.case_id
                        WHERE m.made_on BETWEEN :from AND :until AND (NOT :open OR m.read_by IS NULL)
                          AND (:all OR m.branch_code IN (:branches))
                        ORDER BY m.made_at DESC, m.id DESC LIMIT :limit OFFSET :offset""")
                .param("from", from)
                .param("until", until)
                .param("open", open)
                .param("all", actor.branches().all())
                .param("branches", actor.branches().forSql())
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> row(rs, actor.id(), names))
                .list()
                .stream();
    }

    /** Marks them as read; what oneself did is for somebody else to read. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public int read(Collection<UUID> ids) {
        if (ids.isEmpty()) throw Refused.badInput("strategy.atOnce.none");
        Actor actor = current.get();
        Instant now = clock.instant();
        int own = jdbc.sql("SELECT COUNT(*) FROM step_at_once WHERE id IN (:ids) AND made_by = :by")
                .param("ids", ids)
                .param("by", actor.id().value())
                .query(Integer.class)
                .single();
        if (own > 0) throw Refused.forbidden("strategy.atOnce.own");
        List<Read> found = jdbc.sql("""
                        SELECT id, case_id, method FROM step_at_once
                        WHERE id IN (:ids) AND read_by IS NULL AND (:all OR branch_code IN (:branches)) FOR UPDATE""")
                .param("ids", ids)
                .param("all", actor.branches().all())
                .param("branches", actor.branches().forSql())
                .query((rs, n) -> new Read(
                        rs.getObject("id", UUID.class),
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        rs.getString("method")))
                .list();
        if (found.isEmpty()) return 0;
        jdbc.sql("UPDATE step_at_once SET read_by = :by, read_at = :at WHERE id IN (:ids)")
                .param("by", actor.id().value())
                .param("at", Utc.of(now))
                .param("ids", found.stream().map(Read::id).toList())
                .update();
        found.forEach(one -> events.publishEvent(
                new StrategyEvent(one.caseId(), "step.atOnce.read", Map.of("method", one.method()), actor.id(), now)));
        return found.size();
    }

    private record Read(UUID id, CaseId caseId, String method) {}

    private Made row(ResultSet rs, ActorId reader, Map<String, String> names) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        String left = rs.getString("left_method");
        String leftTo = rs.getString("left_to");
        String maker = rs.getString("made_by");
        String readBy = rs.getString("read_by");
        return new Made(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                Move.valueOf(rs.getString("move")),
                new MethodCode(rs.getString("method")),
                left == null ? null : new MethodCode(left),
                leftTo == null ? null : StepState.valueOf(leftTo),
                rs.getBoolean("as_advised"),
                cipher.open(rs.getBytes("reason"), id),
                name(maker, names),
                Utc.get(rs, "made_at"),
                readBy == null ? null : name(readBy, names),
                maker.equals(reader.value()));
    }

    private String name(String login, Map<String, String> known) {
        return known.computeIfAbsent(login, unknown -> users.nameOf(new ActorId(unknown)));
    }
}
