package org.qingshou.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The branches' policies as they are stored. */
@Component
class AssignmentPolicies {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ApplicationEventPublisher events;

    AssignmentPolicies(JdbcClient jdbc, JdbcTemplate batch, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
    }

    AssignmentPolicy of(BranchCode branch) {
        return jdbc.sql("SELECT * FROM assignment_policy WHERE branch_code = :b")
                .param("b", branch.value())
                .query((rs, n) -> new AssignmentPolicy(
                        branch,
                        rs.getBoolean("keep_last"),
                        AssignmentBasis.valueOf(rs.getString("basis")),
                        shares(branch),
                        rs.getInt("version")))
                .optional()
                .orElseGet(() -> AssignmentPolicy.standard(branch));
    }

    private Map<ActorId, Integer> shares(BranchCode branch) {
        Map<ActorId, Integer> shares = new HashMap<>();
        jdbc.sql("SELECT officer, share FROM assignment_share WHERE branch_code = :b")
                .param("b", branch.value())
                .query((rs, n) -> shares.put(new ActorId(rs.getString("officer")), rs.getInt("share")))
                .list();
        return shares;
    }

    /** Refused where somebody else has changed it since {@link AssignmentPolicy#version()} was read. */
    @Transactional
    public void save(AssignmentPolicy policy, ActorId by, Instant at) {
        int saved = policy.version() == 0 ? insert(policy, by, at) : update(policy, by, at);
        if (saved == 0) throw Refused.conflict("cases.policy.changed");
        jdbc.sql("DELETE FROM assignment_share WHERE branch_code = :b")
                .param("b", policy.branch().value())
                .update();
        batch.batchUpdate(
                "INSERT INTO assignment_share (branch_code, officer, share) VALUES (?, ?, ?)",
                policy.shares().entrySet().stream()
                        .map(share -> new Object[] {
                            policy.branch().value(), share.getKey().value(), share.getValue()
                        })
                        .toList());
        events.publishEvent(new PolicyChanged(policy.branch(), facts(policy), by, at));
    }

    private int insert(AssignmentPolicy policy, ActorId by, Instant at) {
        return jdbc.sql("""
                        INSERT IGNORE INTO assignment_policy (branch_code, keep_last, basis, changed_by, changed_at, version)
                        VALUES (:b, :k, :basis, :by, :at, 1)""")
                .param("b", policy.branch().value())
                .param("k", policy.keepLast())
                .param("basis", policy.basis().name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    private int update(AssignmentPolicy policy, ActorId by, Instant at) {
        return jdbc.sql("""
                        UPDATE assignment_policy SET keep_last = :k, basis = :basis, changed_by = :by, changed_at = :at,
                            version = version + 1
                        WHERE branch_code = :b AND version = :v""")
                .param("b", policy.branch().value())
                .param("v", policy.version())
                .param("k", policy.keepLast())
                .param("basis", policy.basis().name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    private static Map<String, String> facts(AssignmentPolicy policy) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "keepLast",
                Boolean.toString(policy.keepLast()),
                "basis",
                policy.basis().name()));
        policy.shares().forEach((officer, share) -> facts.put("share " + officer, Integer.toString(share)));
        return facts;
    }
}
