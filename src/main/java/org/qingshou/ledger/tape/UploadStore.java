package org.qingshou.ledger.tape;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qingshou.content.ByteSource;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Files as they came, sealed in the database, so that any node can go on with them. */
@Component
class UploadStore {
    private static final int CHUNK = 1 << 17;
    private static final int NAME_LENGTH = 255;
    private static final long HOUR = 3_600_000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final ImportProperties properties;
    private final JsonMapper json;

    UploadStore(
            JdbcClient jdbc, FieldCipher cipher, BusinessClock clock, ImportProperties properties, JsonMapper json) {
        this.json = json;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.properties = properties;
    }

    record Upload(UUID id, String fileName, long size, byte[] hash) {}

    /** Refuses a file above the limit before the whole of it is stored. */
    @Transactional
    public Upload store(String fileName, InputStream in, ActorId by) {
        return store(fileName, in, by, properties.maxUpload().toBytes());
    }

    /** The same without the limit. */
    @Transactional
    public Upload storeAny(String fileName, InputStream in, ActorId by) {
        return store(fileName, in, by, Long.MAX_VALUE);
    }

    private Upload store(String fileName, InputStream in, ActorId by, long most) {
        UUID id = Ids.next();
        MessageDigest digest = sha256();
        long size = 0;
        try {
            int no = 0;
            byte[] chunk = in.readNBytes(CHUNK);
            while (chunk.length > 0) {
                size += chunk.length;
                if (size > most) throw tooLarge();
                digest.update(chunk);
                jdbc.sql("INSERT INTO import_upload_chunk (upload_id, no, bytes) VALUES (:u, :n, :b)")
                        .param("u", id)
                        .param("n", no)
                        .param("b", cipher.sealBytes(chunk, context(id, no)))
                        .update();
                no++;
                chunk = in.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Upload upload = new Upload(id, plainName(fileName), size, digest.digest());
        jdbc.sql("""
                        INSERT INTO import_upload (id, file_name, size, content_hash, created_by, created_at)
                        VALUES (:id, :n, :s, :h, :by, :at)""")
                .param("id", id)
                .param("n", upload.fileName())
                .param("s", size)
                .param("h", upload.hash())
                .param("by", by.value())
                .param("at", Utc.of(clock.instant()))
                .update();
        return upload;
    }

    Refused tooLarge() {
        return new Refused(
                Refused.Kind.TOO_LARGE,
                "tape.file.too-large",
                Long.toString(properties.maxUpload().toMegabytes()));
    }

    Upload get(UUID id) {
        return jdbc.sql("SELECT id, file_name, size, content_hash FROM import_upload WHERE id = :id")
                .param("id", id)
                .query((rs, n) ->
                        new Upload(id, rs.getString("file_name"), rs.getLong("size"), rs.getBytes("content_hash")))
                .optional()
                .orElseThrow(() -> Refused.notFound("tape.file.gone"));
    }

    /** Opens the plain bytes, one chunk in memory at a time. */
    ByteSource open(UUID id) {
        return () -> {
            int chunks = jdbc.sql("SELECT COUNT(*) FROM import_upload_chunk WHERE upload_id = :u")
                    .param("u", id)
                    .query(Integer.class)
                    .single();
            Iterator<InputStream> parts = IntStream.range(0, chunks)
                    .mapToObj(no -> (InputStream) new ByteArrayInputStream(chunk(id, no)))
                    .iterator();
            return new SequenceInputStream(enumeration(parts));
        };
    }

    /** How the file is written; found out once, because that takes a look at every byte of it. */
    @Transactional
    public TableForm form(UUID id) {
        Optional<String> known = jdbc.sql("SELECT form FROM import_upload WHERE id = :u AND form IS NOT NULL")
                .param("u", id)
                .query(String.class)
                .optional();
        if (known.isPresent()) return json.readValue(known.get(), TableForm.class);
        TableForm form = TableFiles.detect(open(id));
        jdbc.sql("UPDATE import_upload SET form = :f WHERE id = :u")
                .param("f", json.writeValueAsString(form))
                .param("u", id)
                .update();
        return form;
    }

    private byte[] chunk(UUID id, int no) {
        byte[] sealed = jdbc.sql("SELECT bytes FROM import_upload_chunk WHERE upload_id = :u AND no = :n")
                .param("u", id)
                .param("n", no)
                .query((rs, n) -> rs.getBytes("bytes"))
                .single();
        return cipher.openBytes(sealed, context(id, no));
    }

    @Transactional
    public void delete(UUID id) {
        jdbc.sql("DELETE FROM import_upload_chunk WHERE upload_id = :u")
                .param("u", id)
                .update();
        jdbc.sql("DELETE FROM import_upload WHERE id = :u").param("u", id).update();
    }

    /** Raw files hold more of a person than the ledger needs; they go after a time. */
    @Scheduled(fixedDelay = HOUR, initialDelay = HOUR)
    void deleteOld() {
        jdbc.sql("SELECT id FROM import_upload WHERE created_at < :before")
                .param("before", Utc.of(clock.instant().minus(properties.keepUploads())))
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list()
                .forEach(this::delete);
    }

    /** Names of files come from outside: no path, no control characters, not longer than the column. */
    private static String plainName(String fileName) {
        String name = fileName.replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) return "tape";
        return name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name;
    }

    private static String context(UUID id, int no) {
        return id + ":" + no;
    }

    private static <T> Enumeration<T> enumeration(Iterator<T> iterator) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return iterator.hasNext();
            }

            @Override
            public T nextElement() {
                return iterator.next();
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
