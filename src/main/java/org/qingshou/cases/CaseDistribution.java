package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets a new case: the customer's last officer, where still at the branch; else whoever has the fewest open cases,
 * by login where two have as many.
 */
@Component
class CaseDistribution {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Users users;
    private final CaseChangeSets changes;

    CaseDistribution(JdbcClient jdbc, JdbcTemplate batch, Users users, CaseChangeSets changes) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.users = users;
        this.changes = changes;
    }

    private record Unowned(UUID id, @Nullable String lastOfficer) {}

    private record Given(UUID id, String officer) {}

    List<BranchCode> branchesWithUnowned() {
        return jdbc.sql("""
                        SELECT DISTINCT branch_code FROM collection_case
                        WHERE owner IS NULL AND state <> 'CLOSED' ORDER BY branch_code""")
                .query((rs, n) -> new BranchCode(rs.getString("branch_code")))
                .list();
    }

    @Transactional
    public long assign(BranchCode branch, ActorId by, Instant at) {
        Set<String> officers = users.ofBranch(branch, Roles.OFFICER).stream()
                .map(UserInfo::id)
                .map(ActorId::value)
                .collect(Collectors.toSet());
        if (officers.isEmpty()) return 0;
        Map<String, Integer> load = load(branch, officers);
        List<Given> given = new ArrayList<>();
        for (Unowned one : unowned(branch)) {
            String last = one.lastOfficer();
            String officer = last != null && officers.contains(last) ? last : lightest(load);
            load.merge(officer, 1, Integer::sum);
            given.add(new Given(one.id(), officer));
        }
        batch.batchUpdate("""
                UPDATE collection_case SET owner = ?, version = version + 1
                WHERE id = ? AND owner IS NULL AND state <> 'CLOSED'""", given, 1000, (statement, one) -> {
            statement.setString(1, one.officer());
            statement.setObject(2, one.id());
        });
        UUID set = Ids.next();
        changes.write(set, "ASSIGNED", given.stream().map(Given::id).toList());
        return changes.tell(set, "cases.assigned", by, at);
    }

    private List<Unowned> unowned(BranchCode branch) {
        return jdbc.sql("""
                        SELECT c.id, p.owner AS last_officer
                        FROM collection_case c LEFT JOIN collection_case p ON p.id = c.previous_case_id
                        WHERE c.branch_code = :b AND c.owner IS NULL AND c.state <> 'CLOSED'
                        ORDER BY c.case_no""")
                .param("b", branch.value())
                .query((rs, n) -> new Unowned(rs.getObject("id", UUID.class), rs.getString("last_officer")))
                .list();
    }

    private Map<String, Integer> load(BranchCode branch, Set<String> officers) {
        Map<String, Integer> load = new HashMap<>();
        officers.forEach(officer -> load.put(officer, 0));
        jdbc.sql("""
                        SELECT owner, COUNT(*) AS n FROM collection_case
                        WHERE branch_code = :b AND owner IS NOT NULL AND state <> 'CLOSED' GROUP BY owner""").param("b", branch.value()).query(rs -> {
            load.computeIfPresent(rs.getString("owner"), (officer, none) -> count(rs));
        });
        return load;
    }

    private static int count(java.sql.ResultSet rs) {
        try {
            return rs.getInt("n");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lightest(Map<String, Integer> load) {
        return load.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .orElseThrow()
                .getKey();
    }
}
