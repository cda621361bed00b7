package org.qingshou.ledger.tape;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One import at a time works on the ledger, whichever node runs it; whoever holds the lane may enter it again. */
@Component
class TapeLane {
    private final JdbcClient jdbc;

    TapeLane(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean enter(UUID tape) {
        return jdbc.sql("UPDATE tape_lane SET tape_id = :t WHERE id = 1 AND tape_id IS NULL")
                                .param("t", tape)
                                .update()
                        == 1
                || holds(tape);
    }

    private boolean holds(UUID tape) {
        return jdbc.sql("SELECT COUNT(*) FROM tape_lane WHERE id = 1 AND tape_id = :t")
                        .param("t", tape)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void leave(UUID tape) {
        jdbc.sql("UPDATE tape_lane SET tape_id = NULL WHERE id = 1 AND tape_id = :t")
                .param("t", tape)
                .update();
    }
}
