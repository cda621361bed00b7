package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.kernel.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agencies reported, word for word, placement by placement; the hash stays, so that a copy is still known as one. */
@Component
class AgencyReportsLeave extends SqlRetention {
    private static final String QUERY = """
            SELECT p.id, MAX(e.received_at) AS happened, MAX(r.closed_on) AS ended
            FROM agency_event e JOIN placement p ON p.id = e.placement_id
            JOIN pub_case_rest r ON r.case_id = p.case_id
            WHERE LENGTH(e.raw) > 0 GROUP BY p.id""";

    AgencyReportsLeave(JdbcClient jdbc, RetentionRules rules) {
        super(jdbc, rules, "agency-reports", RecordClass.HAND_OVER, QUERY);
    }

    @Override
    protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
        jdbc().sql("UPDATE agency_event SET raw = '' WHERE placement_id IN (:ids)")
                .param("ids", ids)
                .update();
        jdbc().sql("UPDATE document_request SET reason = '', token = NULL WHERE placement_id IN (:ids)")
                .param("ids", ids)
                .update();
    }
}
