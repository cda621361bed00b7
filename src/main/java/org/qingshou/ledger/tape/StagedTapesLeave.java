package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.kernel.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of dry runs that nobody applied; those of an applied import go with it. */
@Component
class StagedTapesLeave extends SqlRetention {
    private final TapeStore tapes;
    private final TapeStaging staging;

    StagedTapesLeave(JdbcClient jdbc, RetentionRules rules, TapeStore tapes, TapeStaging staging) {
        super(
                jdbc,
                rules,
                "staged-rows",
                RecordClass.RAW,
                "SELECT id, created_at AS happened, DATE '1970-01-01' AS ended FROM tape WHERE state = 'CHECKED'");
        this.tapes = tapes;
        this.staging = staging;
    }

    @Override
    protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
        for (UUID id : ids) if (tapes.move(tapes.get(id), TapeState.DISCARDED, Map.of())) staging.clear(id);
    }
}
