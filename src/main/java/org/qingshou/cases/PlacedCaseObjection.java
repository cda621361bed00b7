package org.qingshou.cases;

import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.MergeObjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An agency works under the name of one record, so what lies with it comes home before records become one. */
@Component
class PlacedCaseObjection implements MergeObjection {
    private final JdbcClient jdbc;

    PlacedCaseObjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> against(PersonId duplicate, PersonId kept) {
        return jdbc.sql("""
                        SELECT case_no FROM collection_case
                        WHERE person_id IN (:p) AND state = 'PLACED' ORDER BY case_no""")
                .param("p", List.of(duplicate.value(), kept.value()))
                .query((rs, n) -> Line.of("cases.merge.placed", rs.getString("case_no")))
                .list();
    }
}
