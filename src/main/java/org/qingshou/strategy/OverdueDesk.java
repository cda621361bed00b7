package org.qingshou.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that run longer than the branch lets them, as long as they do. */
@Service
@PreAuthorize("hasAnyRole('OFFICER','MANAGER','COMPLIANCE')")
public class OverdueDesk {
    private static final String STANDS = """
            SELECT o.*, c.case_no, c.owner AS owner_now FROM step_overdue o
            JOIN pub_step s ON s.case_id = o.case_id AND s.method = o.method AND s.round = o.round
                AND s.state = 'ACTIVE' AND s.opened_at = o.opened_at
            JOIN pub_case c ON c.id = o.case_id AND c.state <> 'CLOSED'
                AND (o.stage = 'REMIND' OR c.owner <=> o.owner)
            WHERE (:all OR o.branch_code IN (:branches))""";

    private final JdbcClient jdbc;
    private final Users users;
    private final CurrentActor current;
    private final BusinessClock clock;

    OverdueDesk(JdbcClient jdbc, Users users, CurrentActor current, BusinessClock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.current = current;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param owner name of the case's officer
     * @param proposed text key of what the advice named next
     */
    public record Overdue(
            CaseId caseId,
            String caseNo,
            MethodCode method,
            OverdueStage stage,
            long days,
            LocalDate raisedOn,
            @Nullable String owner,
            @Nullable String proposed) {}

    /** The oldest first. */
    @Transactional(readOnly = true)
    public Stream<Overdue> list(OverdueStage stage, int offset, int limit) {
        BranchScope scope = current.get().branches();
        Map<String, String> names = new HashMap<>();
        return jdbc
                .sql(STANDS + " AND o.stage = :stage ORDER BY o.raised_on, o.id LIMIT :limit OFFSET :offset")
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("stage", stage.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> row(rs, names))
                .list()
                .stream();
    }

    /** The latest that stands in a case. */
    @Transactional(readOnly = true)
    public Optional<Overdue> ofCase(CaseId caseId) {
        BranchScope scope = current.get().branches();
        return jdbc.sql(STANDS + " AND o.case_id = :case ORDER BY o.raised_on DESC, o.stage DESC LIMIT 1")
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("case", caseId.value())
                .query((rs, n) -> row(rs, new HashMap<>()))
                .optional();
    }

    private Overdue row(ResultSet rs, Map<String, String> names) throws SQLException {
        String owner = rs.getString("owner_now");
        String proposed = rs.getString("proposed");
        return new Overdue(
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                new MethodCode(rs.getString("method")),
                OverdueStage.valueOf(rs.getString("stage")),
                ChronoUnit.DAYS.between(Utc.get(rs, "opened_at"), clock.instant()),
                rs.getObject("raised_on", LocalDate.class),
                owner == null ? null : names.computeIfAbsent(owner, login -> users.nameOf(new ActorId(login))),
                proposed == null ? null : ShownFacts.advised(proposed));
    }
}
