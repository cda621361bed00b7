package org.qingshou.ledger;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A source of its own for one loan, with the files that it sent. */
public record FileWorld(JdbcClient jdbc, String source) {
    public static FileWorld of(JdbcClient jdbc, UUID loan, BranchCode branch) {
        String source = "late-" + branch.value();
        jdbc.sql("UPDATE loan SET source = :s WHERE id = :l")
                .param("s", source)
                .param("l", loan)
                .update();
        return new FileWorld(jdbc, source);
    }

    /** @param scope codes of branches with commas between; empty for all */
    public void tape(LocalDate asOf, String scope, String state) {
        jdbc.sql("""
                        INSERT INTO tape (id, source, as_of, kind, scope, profile, upload_id, file_name, form,
                            content_hash, state, apply, messages, created_by, created_at)
                        VALUES (:i, :s, :d, 'FULL_BOOK', :scope, '{}', :i, 'a.csv', '{}',
                            UNHEX(REPEAT('0', 64)), :state, TRUE, '[]', 'system:test', :at)""")
                .param("i", Ids.next())
                .param("s", source)
                .param("d", asOf)
                .param("scope", scope)
                .param("state", state)
                .param("at", asOf.atTime(LocalTime.NOON))
                .update();
    }

    /** Files that nobody can read again must not be met by others who look at all there are. */
    public void forget() {
        jdbc.sql("DELETE FROM tape WHERE source = :s").param("s", source).update();
        jdbc.sql("DELETE FROM payment_import WHERE source = :s")
                .param("s", source)
                .update();
    }

    public void payments(LocalDate on) {
        jdbc.sql("""
                        INSERT INTO payment_import (id, source, file_name, form, content_hash, rows_read, booked, known,
                            rejected, amount, created_by, created_at)
                        VALUES (:i, :s, 'p.csv', '{}', UNHEX(REPEAT('0', 64)), 0, 0, 0, 0, 0, 'system:test', :at)""")
                .param("i", Ids.next())
                .param("s", source)
                .param("at", on.atTime(LocalTime.of(4, 0)))
                .update();
    }
}
