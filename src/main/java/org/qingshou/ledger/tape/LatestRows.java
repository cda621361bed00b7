package org.qingshou.ledger.tape;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of several rows of one loan keeps the latest, in the staging table and not in memory. A rejected row keeps its place: where
 * the latest one is rejected, no older one is taken for the truth, and one whose order cannot be read may be the latest.
 */
@Component
class LatestRows {
    private final JdbcClient jdbc;

    LatestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows are left out because a later one of their loan stands in the file. */
    int leaveOutOlder(TapeRecord tape) {
        if (tape.profile().latest() == null) return 0;
        return jdbc.sql("""
                        UPDATE tape_row r JOIN (
                            SELECT loan_no, MAX(COALESCE(order_by, 99999999999999999)) AS latest FROM tape_row
                            WHERE tape_id = :t AND loan_no IS NOT NULL AND action <> 'L'
                            GROUP BY loan_no HAVING COUNT(*) > 1) d
                        ON d.loan_no = r.loan_no
                        SET r.action = 'L' WHERE r.tape_id = :t AND r.action IN ('A', 'C', 'T', 'U') AND r.order_by < d.latest""").param("t", tape.id()).update();
    }
}
