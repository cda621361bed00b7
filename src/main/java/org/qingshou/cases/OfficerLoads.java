package org.qingshou.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the officers of a branch have to work, and what nobody has yet; one query each. */
@Component
class OfficerLoads {
    private static final String SUMS = "COUNT(*) AS n, COALESCE(SUM(total_due), 0) AS due FROM collection_case";

    private final JdbcClient jdbc;

    OfficerLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has nothing is not in it. */
    Map<ActorId, OfficerLoad> of(BranchCode branch) {
        Map<ActorId, OfficerLoad> loads = new HashMap<>();
        jdbc.sql("SELECT owner, " + SUMS
                        + " WHERE branch_code = :b AND state IN ('OPEN', 'HELD') AND owner IS NOT NULL GROUP BY owner")
                .param("b", branch.value())
                .query((rs, n) -> loads.put(
                        new ActorId(rs.getString("owner")),
                        new OfficerLoad(rs.getInt("n"), new Money(rs.getBigDecimal("due")))))
                .list();
        return loads;
    }

    /** Whoever has cases of the branch, wherever they lie; also those who have left. */
    List<ActorId> owners(BranchCode branch) {
        return jdbc.sql("""
                        SELECT DISTINCT owner FROM collection_case
                        WHERE branch_code = :b AND state <> 'CLOSED' AND owner IS NOT NULL ORDER BY owner""")
                .param("b", branch.value())
                .query((rs, n) -> new ActorId(rs.getString("owner")))
                .list();
    }

    /** Cases of the branch that nobody has, wherever they lie. */
    OfficerLoad unowned(BranchCode branch) {
        return jdbc.sql("SELECT " + SUMS + " WHERE branch_code = :b AND state <> 'CLOSED' AND owner IS NULL")
                .param("b", branch.value())
                .query((rs, n) -> new OfficerLoad(rs.getInt("n"), new Money(rs.getBigDecimal("due"))))
                .single();
    }
}
