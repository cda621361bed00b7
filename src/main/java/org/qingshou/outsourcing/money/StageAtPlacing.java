package org.qingshou.outsourcing.money;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.ledger.Bucket;
import org.qingshou.outsourcing.PlacementChanged;
import org.qingshou.outsourcing.PlacementState;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the overdue stage of a case when its agency begins: the worst of its loans, by which it earns from then on. */
@Component
class StageAtPlacing {
    private static final String ORDER =
            Arrays.stream(Bucket.values()).map(bucket -> "'" + bucket + "'").collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    StageAtPlacing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void changed(PlacementChanged event) {
        if (event.to() == PlacementState.ACTIVE) keep(event.placementId());
    }

    private void keep(UUID placement) {
        jdbc.sql("""
                        INSERT IGNORE INTO placement_stage (placement_id, stage)
                        SELECT l.placement_id, o.bucket
                        FROM placement_loan l JOIN pub_loan o ON o.id = l.loan_id
                        WHERE l.placement_id = :p
                        ORDER BY FIELD(o.bucket, %s) DESC LIMIT 1""".formatted(ORDER)).param("p", placement).update();
    }
}
