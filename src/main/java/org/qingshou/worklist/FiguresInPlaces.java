package org.qingshou.worklist;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of a case's figures its place knows nothing but the tenth of its branch that the balance lies in. A night brings the
 * figures of many cases up and leaves most in their tenth: their places stand, and only the others are built anew.
 */
@Component
class FiguresInPlaces {
    private final JdbcClient jdbc;

    FiguresInPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a set of such cases for the last step of the close; in the caller's transaction. */
    void keep(UUID set) {
        jdbc.sql("INSERT IGNORE INTO worklist_figures (set_id) VALUES (:set)")
                .param("set", set)
                .update();
    }

    /**
     * Deals with the sets that were kept, in the caller's transaction: marks the cases that lie in another tenth or have no
     * place, and lets the others' places tell the version of the case that they hold for.
     *
     * @return how many it marked
     */
    int bringUp() {
        int marked = jdbc.sql("""
                        INSERT IGNORE INTO worklist_dirty (case_id)
                        SELECT STRAIGHT_JOIN k.case_id
                        FROM worklist_figures f
                        JOIN pub_case_change k ON k.set_id = f.set_id
                        JOIN pub_case c ON c.id = k.case_id
                        LEFT JOIN worklist_entry e ON e.case_id = k.case_id
                        %s
                        WHERE NOT %s""".formatted(Deciles.LIMITS, Deciles.SAME)).update();
        jdbc.sql("""
                        UPDATE worklist_figures f
                        STRAIGHT_JOIN pub_case_change k ON k.set_id = f.set_id
                        STRAIGHT_JOIN worklist_entry e ON e.case_id = k.case_id
                        STRAIGHT_JOIN pub_case c ON c.id = k.case_id
                        SET e.case_version = c.version""").update();
        jdbc.sql("DELETE FROM worklist_figures").update();
        return marked;
    }
}
