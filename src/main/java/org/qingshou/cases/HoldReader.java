package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which holds stand on a day. */
@Component
class HoldReader {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    HoldReader(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Those that stand on this day, oldest first; a hold's last day belongs to it. */
    List<Cases.Hold> standing(CaseId id, LocalDate on) {
        return jdbc.sql("""
                        SELECT * FROM case_hold
                        WHERE case_id = :c AND lifted_at IS NULL AND from_on <= :d
                          AND (until_on IS NULL OR until_on >= :d)
                        ORDER BY set_at, id""")
                .param("c", id.value())
                .param("d", on)
                .query(this::row)
                .list();
    }

    /** All that were ever set, newest first. */
    List<Cases.Hold> all(CaseId id) {
        return jdbc.sql("SELECT * FROM case_hold WHERE case_id = :c ORDER BY set_at DESC, id DESC")
                .param("c", id.value())
                .query(this::row)
                .list();
    }

    private Cases.Hold row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        HoldCode code = HoldCode.valueOf(rs.getString("code"));
        String channel = rs.getString("channel");
        return new Cases.Hold(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                code.name(),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                rs.getObject("review_on", LocalDate.class),
                channel == null ? null : Channel.valueOf(channel),
                cipher.open(rs.getBytes("reason"), id),
                new ActorId(rs.getString("set_by")),
                channel == null && code.stopsPress(),
                channel == null && code.stopsPlacement());
    }
}
