package org.qingshou.outsourcing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.gateway.CanonicalJson;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for papers as stored; a link's token is kept as its hash, and sealed. */
@Component
class DocumentRows {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    DocumentRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(DocumentRequest request) {
        jdbc.sql("""
                        INSERT INTO document_request (id, placement_id, agency_code, kind, reason, state, asked_at)
                        VALUES (:id, :p, :a, :k, :r, 'ASKED', :at)""")
                .param("id", request.id())
                .param("p", request.placement())
                .param("a", request.agency())
                .param("k", request.kind().name())
                .param("r", request.reason())
                .param("at", Utc.of(request.askedAt()))
                .update();
    }

    List<DocumentRequest> of(UUID placement) {
        return jdbc.sql("SELECT * FROM document_request WHERE placement_id = :p ORDER BY asked_at DESC, id")
                .param("p", placement)
                .query((rs, n) -> row(rs))
                .list();
    }

    Optional<DocumentRequest> locked(UUID id) {
        return jdbc.sql("SELECT * FROM document_request WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((rs, n) -> row(rs))
                .optional();
    }

    Optional<DocumentRequest> byToken(String token) {
        return jdbc.sql("SELECT * FROM document_request WHERE token_sha256 = :h FOR UPDATE")
                .param("h", hash(token))
                .query((rs, n) -> row(rs))
                .optional();
    }

    void grant(UUID id, UUID evidence, String token, Instant expires, ActorId by, Instant at) {
        jdbc.sql("""
                        UPDATE document_request SET state = 'GRANTED', evidence_id = :e, token_sha256 = :h, token = :t,
                            expires_at = :x, decided_by = :by, decided_at = :at WHERE id = :id""")
                .param("e", evidence)
                .param("h", hash(token))
                .param("t", cipher.seal(token, id))
                .param("x", Utc.of(expires))
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", id)
                .update();
    }

    void refuse(UUID id, ActorId by, Instant at) {
        jdbc.sql("UPDATE document_request SET state = 'REFUSED', decided_by = :by, decided_at = :at WHERE id = :id")
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", id)
                .update();
    }

    void fetched(UUID id) {
        jdbc.sql("UPDATE document_request SET fetched = fetched + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    @Nullable
    String token(UUID id) {
        return jdbc.sql("SELECT token FROM document_request WHERE id = :id AND token IS NOT NULL")
                .param("id", id)
                .query((rs, n) -> cipher.open(rs.getBytes("token"), id))
                .optional()
                .orElse(null);
    }

    private static byte[] hash(String token) {
        return HexFormat.of().parseHex(CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8)));
    }

    private static DocumentRequest row(ResultSet rs) throws SQLException {
        return new DocumentRequest(
                rs.getObject("id", UUID.class),
                rs.getObject("placement_id", UUID.class),
                rs.getString("agency_code"),
                DocumentKind.valueOf(rs.getString("kind")),
                rs.getString("reason"),
                DocumentRequest.State.valueOf(rs.getString("state")),
                Utc.get(rs, "asked_at"),
                rs.getObject("evidence_id", UUID.class),
                Utc.getNullable(rs, "expires_at"),
                rs.getInt("fetched"));
    }
}
