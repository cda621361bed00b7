package org.qingshou.ledger.tape;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One import at a time works on the ledger, a tape or a payments file, whichever node runs it; whoever holds the lane may enter it again. Imports of
 * one source take it in the order in which they were handed in, because the last word of a date stands.
 */
@Component
class TapeLane {
    private static final String MOVING = "state IN ('QUEUED', 'STAGING', 'MERGING')";

    private final JdbcClient jdbc;

    TapeLane(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean enter(UUID tape) {
        if (holds(tape)) return true;
        clearOfFinished();
        return !behindAnother(tape)
                && jdbc.sql("UPDATE tape_lane SET tape_id = :t WHERE id = 1 AND tape_id IS NULL")
                                .param("t", tape)
                                .update()
                        == 1;
    }

    private boolean holds(UUID tape) {
        return jdbc.sql("SELECT COUNT(*) FROM tape_lane WHERE id = 1 AND tape_id = :t")
                        .param("t", tape)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Nobody comes back to leave for an import that has ended; without this no other could ever begin. */
    private void clearOfFinished() {
        jdbc.sql(
                        "SELECT l.tape_id FROM tape_lane l WHERE l.id = 1 AND l.tape_id IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM tape h WHERE h.id = l.tape_id AND h." + MOVING + ")"
                                + " AND NOT EXISTS (SELECT 1 FROM payment_import p WHERE p.id = l.tape_id AND p.state = 'BOOKING')")
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .optional()
                .ifPresent(this::clear);
    }

    private boolean behindAnother(UUID tape) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM tape me JOIN tape e ON e.source = me.source AND e." + MOVING
                        + " AND (e.created_at, e.id) < (me.created_at, me.id) WHERE me.id = :t) AS behind")
                .param("t", tape)
                .query((rs, n) -> rs.getBoolean("behind"))
                .single();
    }

    /** Together with the state that ends the import, so that a process lost in between leaves the lane to nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(UUID tape) {
        clear(tape);
    }

    private void clear(UUID tape) {
        jdbc.sql("UPDATE tape_lane SET tape_id = NULL WHERE id = 1 AND tape_id = :t")
                .param("t", tape)
                .update();
    }
}
