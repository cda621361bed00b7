package org.qingshou.outsourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Users;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.RuleLimits;
import org.qingshou.compliance.StaffLimits;
import org.qingshou.compliance.StaffLimits.Finding;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.CollectionMethod;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The lists of the outsourcing desk; each query holds the reader's branches. */
@Component
class PlacementLists {
    private static final String SCOPE = "(:all OR %s.branch_code IN (:branches))";
    private static final String JOINED = """
            FROM placement p
            JOIN pub_case c ON c.id = p.case_id
            JOIN agency a ON a.code = p.agency_code""" + Workers.JOIN + "WHERE ";
    private static final String SHOWN = "SELECT p.*, c.case_no, a.name," + Workers.COLUMNS;
    private static final String PLACEMENTS = JOINED + SCOPE.formatted("p");
    private static final String GIVEN = JOINED + "p.agency_code = :agency AND p.queued_at IS NOT NULL";
    private static final String BATCH = " AND p.batch_id = :batch";
    private static final String FILTER = """
             AND (:state IS NULL OR p.state = :state) AND (:agency IS NULL OR p.agency_code = :agency)""";
    private static final String ELIGIBLE = """
            FROM pub_case c
            WHERE c.state = 'OPEN' AND c.total_due > 0
              AND (SELECT COUNT(*) FROM pub_step s
                   WHERE s.case_id = c.id AND s.state IN ('SUCCEEDED', 'EXHAUSTED', 'WAIVED')) >= :methods
              AND NOT EXISTS (SELECT 1 FROM pub_step s
                   WHERE s.case_id = c.id AND s.state NOT IN ('SUCCEEDED', 'EXHAUSTED', 'WAIVED'))
              AND NOT EXISTS (SELECT 1 FROM placement_loan l JOIN placement p ON p.id = l.placement_id
                   WHERE p.case_id = c.id AND l.open)
              AND\s""" + SCOPE.formatted("c");
    private static final String CLAIMS = """
            FROM payment_claim m
            JOIN pub_case c ON c.id = m.case_id
            JOIN agency a ON a.code = m.agency_code
            WHERE\s""" + SCOPE.formatted("c");

    private final JdbcClient jdbc;
    private final Users users;
    private final RuleLimits limits;
    private final BusinessClock clock;
    private final int methods;

    PlacementLists(
            JdbcClient jdbc, Users users, RuleLimits limits, BusinessClock clock, List<CollectionMethod> methods) {
        this.jdbc = jdbc;
        this.users = users;
        this.limits = limits;
        this.clock = clock;
        this.methods = methods.size();
    }

    /** What the list is narrowed to; null is everything. */
    record Filter(@Nullable PlacementState state, @Nullable String agency) {}

    List<PlacementView> page(BranchScope scope, Filter filter, int offset, int limit) {
        return filtered(
                        SHOWN + PLACEMENTS + FILTER + " ORDER BY p.proposed_at DESC, p.id LIMIT :n OFFSET :o",
                        scope,
                        filter)
                .param("n", limit)
                .param("o", offset)
                .query(placement())
                .list();
    }

    int count(BranchScope scope, Filter filter) {
        return filtered("SELECT COUNT(*) " + PLACEMENTS + FILTER, scope, filter)
                .query(Integer.class)
                .single();
    }

    Optional<PlacementView> find(UUID id, BranchScope scope) {
        return scoped(SHOWN + PLACEMENTS + " AND p.id = :id", scope)
                .param("id", id)
                .query(placement())
                .optional();
    }

    List<PlacementView> ofCase(CaseId caseId, BranchScope scope) {
        return scoped(SHOWN + PLACEMENTS + " AND p.case_id = :c ORDER BY p.round DESC", scope)
                .param("c", caseId.value())
                .query(placement())
                .list();
    }

    List<PlacementView> ofBatch(UUID batch, BranchScope scope, int offset, int limit) {
        return scoped(SHOWN + PLACEMENTS + BATCH + " ORDER BY p.amount DESC, p.id LIMIT :n OFFSET :o", scope)
                .param("batch", batch)
                .param("n", limit)
                .param("o", offset)
                .query(placement())
                .list();
    }

    int countOfBatch(UUID batch, BranchScope scope) {
        return scoped("SELECT COUNT(*) " + PLACEMENTS + BATCH, scope)
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    /** What this agency was given, whatever the branch; proposals are the bank's own affair. */
    List<PlacementView> given(String agency, int offset, int limit) {
        return jdbc.sql(SHOWN + GIVEN + " ORDER BY p.queued_at DESC, p.id LIMIT :n OFFSET :o")
                .param("agency", agency)
                .param("n", limit)
                .param("o", offset)
                .query(placement())
                .list();
    }

    int countGiven(String agency) {
        return jdbc.sql("SELECT COUNT(*) " + GIVEN)
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    List<EligibleCase> eligible(BranchScope scope, int offset, int limit) {
        UnaryOperator<@Nullable String> names = names();
        return scoped("SELECT c.* " + ELIGIBLE + " ORDER BY c.total_due DESC, c.id LIMIT :n OFFSET :o", scope)
                .param("methods", methods)
                .param("n", limit)
                .param("o", offset)
                .query((rs, n) -> new EligibleCase(
                        new CaseId(rs.getObject("id", UUID.class)),
                        rs.getString("case_no"),
                        rs.getString("branch_code"),
                        names.apply(rs.getString("owner")),
                        new Money(rs.getBigDecimal("total_due")),
                        rs.getObject("overdue_since", LocalDate.class),
                        rs.getString("class")))
                .list();
    }

    int countEligible(BranchScope scope) {
        return scoped("SELECT COUNT(*) " + ELIGIBLE, scope)
                .param("methods", methods)
                .query(Integer.class)
                .single();
    }

    List<ClaimView> claims(BranchScope scope, int offset, int limit) {
        return scoped(
                        "SELECT m.*, c.case_no, a.name " + CLAIMS
                                + " ORDER BY m.state DESC, m.claimed_at, m.id LIMIT :n OFFSET :o",
                        scope)
                .param("n", limit)
                .param("o", offset)
                .query((rs, n) -> new ClaimView(
                        rs.getObject("id", UUID.class),
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        rs.getString("case_no"),
                        rs.getString("name"),
                        new Money(rs.getBigDecimal("amount")),
                        rs.getObject("paid_on", LocalDate.class),
                        rs.getString("reference"),
                        rs.getString("state").equals("CONFIRMED"),
                        Utc.get(rs, "claimed_at"),
                        Utc.getNullable(rs, "settled_at")))
                .list();
    }

    int countClaims(BranchScope scope) {
        return scoped("SELECT COUNT(*) " + CLAIMS, scope).query(Integer.class).single();
    }

    private StatementSpec filtered(String sql, BranchScope scope, Filter filter) {
        PlacementState state = filter.state();
        return scoped(sql, scope)
                .param("state", state == null ? null : state.name())
                .param("agency", filter.agency());
    }

    private StatementSpec scoped(String sql, BranchScope scope) {
        return jdbc.sql(sql).param("all", scope.all()).param("branches", scope.forSql());
    }

    /** Names for logins, each read once for a list. */
    private UnaryOperator<@Nullable String> names() {
        Map<String, String> known = new HashMap<>();
        return login -> login == null ? null : known.computeIfAbsent(login, id -> users.nameOf(new ActorId(id)));
    }

    private RowMapper<PlacementView> placement() {
        UnaryOperator<@Nullable String> names = names();
        StaffLimits staff = limits.staff(clock.instant());
        return (rs, n) -> placement(rs, names, staff);
    }

    private @Nullable Finding finding(ResultSet rs, StaffLimits staff) throws SQLException {
        Instant taken = Utc.getNullable(rs, "placed_at");
        if (taken == null || !PlacementState.valueOf(rs.getString("state")).worked()) return null;
        return staff.against(Workers.of(rs, taken), clock.today(), BusinessClock.DEFAULT_ZONE)
                .orElse(null);
    }

    private static @Nullable String worker(ResultSet rs) throws SQLException {
        String name = rs.getString("worker_name");
        return name == null ? null : name + " (" + rs.getString("staff_no") + ")";
    }

    private static @Nullable Line chosen(ResultSet rs) throws SQLException {
        if (rs.getBoolean("again")) return Line.of("rules.fact.again");
        String suggested = rs.getString("suggested");
        if (suggested == null) return null;
        boolean same = suggested.equals(rs.getString("agency_code"));
        return Line.of(same ? "rules.fact.same" : "rules.fact.other", rs.getString("rule_no"), suggested);
    }

    private PlacementView placement(ResultSet rs, UnaryOperator<@Nullable String> names, StaffLimits staff)
            throws SQLException {
        return new PlacementView(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                rs.getString("branch_code"),
                rs.getInt("round"),
                rs.getString("agency_code"),
                rs.getString("name"),
                rs.getString("batch_no"),
                new Money(rs.getBigDecimal("amount")),
                PlacementState.valueOf(rs.getString("state")),
                names.apply(rs.getString("maker")),
                names.apply(rs.getString("checker")),
                Utc.get(rs, "proposed_at"),
                Utc.getNullable(rs, "approved_at"),
                Utc.getNullable(rs, "notified_at"),
                Utc.getNullable(rs, "queued_at"),
                Utc.getNullable(rs, "sent_at"),
                Utc.getNullable(rs, "offer_until"),
                Utc.getNullable(rs, "placed_at"),
                rs.getObject("expires_on", LocalDate.class),
                rs.getString("recall_reason"),
                Utc.getNullable(rs, "recalled_at"),
                Utc.getNullable(rs, "ended_at"),
                rs.getString("end_reason"),
                worker(rs),
                finding(rs, staff),
                chosen(rs));
    }
}
