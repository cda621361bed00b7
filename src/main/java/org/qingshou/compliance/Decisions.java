package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
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
    /** As many as the register shows at once: nobody reads further, and a narrower filter finds what is older. */
    public static final int MOST = 1000;

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
            PersonId person,
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

    /** Newest first; none behind the first {@link #MOST}. */
    /** Whether the reader answers for contacts of the whole bank, and not only for those of some branches. */
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public boolean readsAll() {
        return actor.get().has(Roles.COMPLIANCE);
    }

    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public List<Entry> page(DecisionFilter filter, int offset, int limit) {
        DecisionQuery query = query(filter);
        return query.on(jdbc, query.newest())
                .param("limit", Math.clamp((long) MOST - offset, 0, limit))
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    /** How many there are, or one more than {@link #MOST} where there are more than that. */
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public int count(DecisionFilter filter) {
        DecisionQuery query = query(filter);
        return query.on(jdbc, query.countUpTo(MOST + 1)).query(Integer.class).single();
    }

    private DecisionQuery query(DecisionFilter filter) {
        return new DecisionQuery(filter, actor.get().branches(), clock.getZone());
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

    private Entry row(ResultSet rs, int n) throws SQLException {
        return new Entry(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                new PersonId(rs.getObject("person_id", UUID.class)),
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
