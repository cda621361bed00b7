package org.qingshou.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The branches' policies as versions that are only ever added; what a branch did not choose it has from above. */
@Repository
class LadderPolicies {
    private static final String LATEST = """
            SELECT p.* FROM ladder_policy p
            LEFT JOIN ladder_policy later ON later.branch_code = p.branch_code AND later.version = p.version + 1
            WHERE later.version IS NULL""";

    private final JdbcClient jdbc;
    private final Branches branches;
    private final LadderPolicy standard;

    LadderPolicies(JdbcClient jdbc, Branches branches, Methods methods) {
        this.jdbc = jdbc;
        this.branches = branches;
        standard = methods.standardPolicy();
    }

    /** What holds where no branch has chosen anything. */
    LadderPolicy standard() {
        return standard;
    }

    /** What holds for the branch. */
    LadderPolicy of(BranchCode branch) {
        return source(branch, chosen()).map(PolicyVersion::policy).orElse(standard);
    }

    /** The version that holds for the branch, its own or one from above; empty where the standard does. */
    Optional<PolicyVersion> source(BranchCode branch) {
        return source(branch, chosen());
    }

    /** What would hold for the branch if it chose nothing itself. */
    LadderPolicy above(BranchCode branch) {
        Map<BranchCode, PolicyVersion> others = new HashMap<>(chosen());
        others.remove(branch);
        return source(branch, others).map(PolicyVersion::policy).orElse(standard);
    }

    /** What holds for each of the branches, whose policies are read once. */
    Function<BranchCode, LadderPolicy> each() {
        Map<BranchCode, PolicyVersion> chosen = chosen();
        Map<BranchCode, LadderPolicy> known = new HashMap<>();
        return branch -> known.computeIfAbsent(
                branch, code -> source(code, chosen).map(PolicyVersion::policy).orElse(standard));
    }

    private Optional<PolicyVersion> source(BranchCode branch, Map<BranchCode, PolicyVersion> chosen) {
        if (chosen.isEmpty()) return Optional.empty();
        PolicyVersion own = chosen.get(branch);
        if (own != null) return Optional.of(own);
        return branches.upwards(branch).stream()
                .flatMap(code -> Stream.ofNullable(chosen.get(code)))
                .findFirst();
    }

    private Map<BranchCode, PolicyVersion> chosen() {
        return jdbc.sql(LATEST + " AND NOT p.inherits").query(LadderPolicies::row).list().stream()
                .collect(Collectors.toMap(PolicyVersion::branch, Function.identity()));
    }

    /** Number of the branch's own latest version; 0 where it has none. */
    int version(BranchCode branch) {
        return jdbc.sql("SELECT COALESCE(MAX(version), 0) FROM ladder_policy WHERE branch_code = :b")
                .param("b", branch.value())
                .query(Integer.class)
                .single();
    }

    /** The youngest first. */
    List<PolicyVersion> history(BranchCode branch, int limit) {
        return jdbc.sql("SELECT * FROM ladder_policy WHERE branch_code = :b ORDER BY version DESC LIMIT :n")
                .param("b", branch.value())
                .param("n", limit)
                .query(LadderPolicies::row)
                .list();
    }

    /** Refused where somebody else has made this version meanwhile. */
    void add(PolicyVersion version) {
        LadderPolicy policy = version.policy();
        ActorId approvedBy = version.approvedBy();
        try {
            jdbc.sql("""
                            INSERT INTO ladder_policy (branch_code, version, inherits, asks, method_order, pairs,
                                remind_days, transfer_days, force_days, made_by, made_at, approved_by)
                            VALUES (:b, :v, :i, :a, :o, :p, :r, :t, :f, :by, :at, :second)""")
                    .param("b", version.branch().value())
                    .param("v", version.version())
                    .param("i", version.inherits())
                    .param("a", join(policy.asks()))
                    .param("o", policy.order().stream().map(MethodCode::value).collect(Collectors.joining(",")))
                    .param("p", join(policy.pairs()))
                    .param("r", policy.remindDays())
                    .param("t", policy.transferDays())
                    .param("f", policy.forceDays())
                    .param("by", version.by().value())
                    .param("at", Utc.of(version.at()))
                    .param("second", approvedBy == null ? null : approvedBy.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("strategy.policy.changed");
        }
    }

    private static PolicyVersion row(ResultSet rs, int n) throws SQLException {
        String second = rs.getString("approved_by");
        Instant at = Utc.get(rs, "made_at");
        return new PolicyVersion(
                new BranchCode(rs.getString("branch_code")),
                rs.getInt("version"),
                rs.getBoolean("inherits"),
                read(
                        rs.getString("asks"),
                        rs.getString("method_order"),
                        rs.getString("pairs"),
                        rs.getInt("remind_days"),
                        rs.getInt("transfer_days"),
                        rs.getInt("force_days")),
                new ActorId(rs.getString("made_by")),
                at,
                second == null ? null : new ActorId(second));
    }

    static LadderPolicy read(String asks, String order, String pairs, int remindDays, int transferDays, int forceDays) {
        return new LadderPolicy(
                codes(asks).map(Move::valueOf).collect(Collectors.toSet()),
                codes(order).map(MethodCode::new).toList(),
                codes(pairs).map(MethodPair::of).collect(Collectors.toSet()),
                remindDays,
                transferDays,
                forceDays);
    }

    static String join(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static Stream<String> codes(@Nullable String text) {
        return text == null || text.isEmpty() ? Stream.of() : Arrays.stream(text.split(",", -1));
    }
}
