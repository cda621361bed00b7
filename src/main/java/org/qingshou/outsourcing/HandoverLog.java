package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.gateway.BuiltPackage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who handed over which fields to whom, why and when (R-OUT-10); rows are only added. */
@Component
class HandoverLog {
    private final JdbcClient jdbc;

    HandoverLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID placement, String agency, BuiltPackage built, String purpose, ActorId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO handover_log (id, placement_id, agency_code, at, actor, purpose, fields, wire_sha256)
                        VALUES (:id, :placement, :agency, :at, :actor, :purpose, :fields, :wire)""")
                .param("id", Ids.next())
                .param("placement", placement)
                .param("agency", agency)
                .param("at", Utc.of(at))
                .param("actor", by.value())
                .param("purpose", purpose)
                .param("fields", String.join("\n", built.fields()))
                .param("wire", HexFormat.of().parseHex(built.wireSha256()))
                .update();
    }
}
