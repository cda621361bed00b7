package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every decision of the guard, for those who must explain one later. */
@Service
public class Decisions {
    private static final TypeReference<List<RuleBreach>> BREACHES = new TypeReference<>() {};
    private static final String WHERE = """
             WHERE (:all OR branch_code IN (:branches))
               AND (:verdict IS NULL OR verdict = :verdict)
               AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
               AND (:no IS NULL OR case_no = :no)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentActor actor;
    private final BusinessClock clock;

    Decisions(JdbcClient jdbc, JsonMapper json, CurrentActor actor, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actor = actor;
        this.clock = clock;
    }

    /** What to show; {@code from} and {@code to} are days in the bank's zone, both included. */
    public record Filter(
            @Nullable Verdict verdict,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String caseNo) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /**
     * One decision.
     *
     * @param state OPEN, REFUSED, DONE or ABANDONED
     * @param facts canonical JSON of all that it was decided on
     */
    public record Entry(
            UUID id,
            CaseId caseId,
            String caseNo,
            ContactAction action,
            Purpose purpose,
            Verdict verdict,
            List<RuleBreach> breaches,
            String state,
            String facts,
            String packVersion,
            ActorId actor,
            @Nullable String agencyCode,
            Instant at) {
        public Entry {
            breaches = List.copyOf(breaches);
        }
    }

    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public List<Entry> page(Filter filter, int offset, int limit) {
        return filtered(
                        "SELECT * FROM clearance " + WHERE + " ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public int count(Filter filter) {
        return filtered("SELECT COUNT(*) FROM clearance " + WHERE, filter)
                .query(Integer.class)
                .single();
    }

    /** The latest decisions of one case, newest first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'COMPLIANCE', 'MANAGER')")
    public List<Entry> ofCase(CaseId caseId, int limit) {
        BranchScope scope = actor.get().branches();
        return jdbc.sql("""
                        SELECT * FROM clearance WHERE case_id = :c AND (:all OR branch_code IN (:branches))
                        ORDER BY at DESC, id DESC LIMIT :n""")
                .param("c", caseId.value())
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("n", limit)
                .query(this::row)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        BranchScope scope = actor.get().branches();
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        Verdict verdict = filter.verdict();
        return jdbc.sql(sql)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("verdict", verdict == null ? null : verdict.name())
                .param(
                        "from",
                        from == null
                                ? null
                                : Utc.of(from.atStartOfDay(clock.getZone()).toInstant()))
                .param(
                        "to",
                        to == null
                                ? null
                                : Utc.of(to.plusDays(1)
                                        .atStartOfDay(clock.getZone())
                                        .toInstant()))
                .param("no", filter.caseNo());
    }

    private Entry row(ResultSet rs, int n) throws SQLException {
        return new Entry(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                Verdict.valueOf(rs.getString("verdict")),
                json.readValue(rs.getString("breaches"), BREACHES),
                rs.getString("state"),
                rs.getString("facts"),
                rs.getString("pack_version"),
                new ActorId(rs.getString("actor")),
                rs.getString("agency_code"),
                Utc.get(rs, "at"));
    }
}
