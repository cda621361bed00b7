package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.kernel.ActorId;
import org.qingshou.outbox.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of what was handed to an agency, and the package as it left (R-RET-02); the placement keeps both hashes. */
@Component
class HandOverLeaves extends SqlRetention {
    private static final String QUERY = """
            SELECT h.id, h.at AS happened, r.closed_on AS ended
            FROM handover_log h JOIN placement p ON p.id = h.placement_id
            JOIN pub_case_rest r ON r.case_id = p.case_id""";

    private final Outbox outbox;

    HandOverLeaves(JdbcClient jdbc, RetentionRules rules, Outbox outbox) {
        super(jdbc, rules, "hand-overs", RecordClass.HAND_OVER, QUERY);
        this.outbox = outbox;
    }

    @Override
    protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
        // A package leaves under its placement's id.
        outbox.empty(jdbc().sql("SELECT DISTINCT placement_id FROM handover_log WHERE id IN (:ids)")
                .param("ids", ids)
                .query((rs, n) -> rs.getObject("placement_id", UUID.class))
                .list());
        jdbc().sql("DELETE FROM handover_log WHERE id IN (:ids)")
                .param("ids", ids)
                .update();
    }
}
