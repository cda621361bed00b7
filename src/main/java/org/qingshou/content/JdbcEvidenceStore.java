package org.qingshou.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence in the database, sealed chunk by chunk with the chunk's place as context. */
@Component
class JdbcEvidenceStore implements EvidenceStore {
    private static final int CHUNK = 1 << 20;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher events;
    private final EvidenceProperties properties;
    private final EvidenceRemoval removal;

    JdbcEvidenceStore(
            JdbcClient jdbc,
            FieldCipher cipher,
            ApplicationEventPublisher events,
            EvidenceProperties properties,
            EvidenceRemoval removal) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.events = events;
        this.properties = properties;
        this.removal = removal;
    }

    @Override
    @Transactional
    public Stored store(String kind, String fileName, String mime, InputStream in, ActorId by, Instant at)
            throws IOException {
        byte[] chunk = in.readNBytes(CHUNK);
        String known = FileType.of(Arrays.copyOf(chunk, Math.min(chunk.length, FileType.HEAD)))
                .map(FileType::mime)
                .orElseThrow(() -> Refused.badInput("content.evidence.type"));
        return keep(kind, fileName, known, chunk, in, by, at);
    }

    @Override
    @Transactional
    public Stored storeTold(String kind, String fileName, String json, ActorId by, Instant at) {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        try {
            return keep(kind, fileName, "application/json", in.readNBytes(CHUNK), in, by, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored keep(String kind, String fileName, String mime, byte[] first, InputStream in, ActorId by, Instant at)
            throws IOException {
        UUID id = Ids.next();
        MessageDigest digest = sha256();
        byte[] chunk = first;
        long size = 0;
        for (int n = 0; chunk.length > 0; n++) {
            size += chunk.length;
            if (size > properties.maxSize().toBytes())
                throw new Refused(
                        Refused.Kind.TOO_LARGE,
                        "content.evidence.large",
                        properties.maxSize().toMegabytes());
            digest.update(chunk);
            jdbc.sql("INSERT INTO evidence_chunk (evidence_id, n, bytes) VALUES (:i, :n, :b)")
                    .param("i", id)
                    .param("n", n)
                    .param("b", cipher.sealBytes(chunk, context(id, n)))
                    .update();
            chunk = in.readNBytes(CHUNK);
        }
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        Stored stored = new Stored(id, kind, name, mime, size, digest.digest());
        insert(stored, by, at);
        events.publishEvent(new EvidenceStored(id, kind, size, HexFormat.of().formatHex(stored.sha256()), by, at));
        return stored;
    }

    private void insert(Stored stored, ActorId by, Instant at) {
        jdbc.sql("""
            INSERT INTO evidence (id, kind, file_name, mime, size, sha256, created_by, created_at)
            VALUES (:i, :k, :f, :m, :s, :h, :b, :a)\
            """)
                .param("i", stored.id())
                .param("k", stored.kind())
                .param("f", cipher.seal(stored.fileName(), stored.id()))
                .param("m", stored.mime())
                .param("s", stored.size())
                .param("h", stored.sha256())
                .param("b", by.value())
                .param("a", Utc.of(at))
                .update();
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return jdbc.sql("SELECT * FROM evidence WHERE id = :i")
                .param("i", id)
                .query(this::row)
                .optional();
    }

    @Override
    public List<Stored> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("SELECT * FROM evidence WHERE id IN (:ids) ORDER BY created_at, id")
                .param("ids", ids)
                .query(this::row)
                .list();
    }

    private Stored row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Stored(
                id,
                rs.getString("kind"),
                cipher.open(rs.getBytes("file_name"), id),
                rs.getString("mime"),
                rs.getLong("size"),
                rs.getBytes("sha256"));
    }

    @Override
    public Set<UUID> kept(Collection<UUID> ids, LocalDate today) {
        return removal.kept(ids, today);
    }

    @Override
    @Transactional
    public void delete(Collection<UUID> ids, LocalDate today, ActorId by, Instant at) {
        removal.delete(ids, today, by, at);
    }

    @Override
    public InputStream open(UUID id) {
        if (find(id).isEmpty()) throw Refused.notFound("content.evidence.missing");
        if (removal.deleted(id)) throw Refused.notFound("content.evidence.deleted");
        return new ChunkStream(n -> jdbc.sql("SELECT bytes FROM evidence_chunk WHERE evidence_id = :i AND n = :n")
                .param("i", id)
                .param("n", n)
                .query((rs, row) -> cipher.openBytes(rs.getBytes("bytes"), context(id, n)))
                .optional());
    }

    private static String context(UUID id, int n) {
        return id + ":" + n;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
