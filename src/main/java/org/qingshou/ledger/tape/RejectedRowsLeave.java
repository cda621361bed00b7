package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.kernel.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stood in rejected rows, import by import: it has been mended or it has not; the reasons stay. */
@Component
class RejectedRowsLeave extends SqlRetention {
    private static final String QUERY = """
            SELECT i.id, i.created_at AS happened, DATE '1970-01-01' AS ended
            FROM (SELECT id, created_at FROM tape WHERE state IN ('APPLIED', 'NO_OP', 'DISCARDED', 'FAILED')
                  UNION ALL SELECT id, created_at FROM payment_import WHERE finished_at IS NOT NULL) i
            WHERE EXISTS (SELECT 1 FROM import_rejected r WHERE r.import_id = i.id AND NOT r.emptied)""";

    RejectedRowsLeave(JdbcClient jdbc, RetentionRules rules) {
        super(jdbc, rules, "rejected-rows", RecordClass.RAW, QUERY);
    }

    @Override
    protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
        jdbc().sql("UPDATE import_rejected SET raw = '', value = NULL, emptied = TRUE WHERE import_id IN (:ids)")
                .param("ids", ids)
                .update();
    }
}
