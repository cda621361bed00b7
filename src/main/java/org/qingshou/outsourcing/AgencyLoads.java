package org.qingshou.outsourcing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the open placements of agencies: one query for all, because every list of agencies asks. */
@Component
class AgencyLoads {
    private static final List<String> OPEN = Arrays.stream(PlacementState.values())
            .filter(PlacementState::open)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    AgencyLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, AgencyLoad> all() {
        Map<String, AgencyLoad> loads = new HashMap<>();
        jdbc.sql("""
                        SELECT agency_code, COUNT(*) AS n, SUM(amount) AS amount FROM placement
                        WHERE state IN (:open) GROUP BY agency_code""").param("open", OPEN).query(rs -> {
            loads.put(
                    rs.getString("agency_code"), new AgencyLoad(rs.getInt("n"), new Money(rs.getBigDecimal("amount"))));
        });
        return loads;
    }

    /** What the agency has besides this case. */
    AgencyLoad besides(String agency, CaseId caseId) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS n, COALESCE(SUM(amount), 0) AS amount FROM placement
                        WHERE agency_code = :a AND state IN (:open) AND case_id <> :c""")
                .param("a", agency)
                .param("open", OPEN)
                .param("c", caseId.value())
                .query((rs, n) -> new AgencyLoad(rs.getInt("n"), new Money(rs.getBigDecimal("amount"))))
                .single();
    }

    /** Two who propose at once would both see the last free place: the second waits here, before anything else is read. */
    void queueUp(String agency) {
        boolean known = jdbc.sql("SELECT code FROM agency WHERE code = :c FOR UPDATE")
                .param("c", agency)
                .query(String.class)
                .optional()
                .isPresent();
        if (!known) throw Refused.notFound("outsourcing.agency.unknown", agency);
    }
}
