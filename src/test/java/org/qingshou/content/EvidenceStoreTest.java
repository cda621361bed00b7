package org.qingshou.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingshouTest
class EvidenceStoreTest {
    private static final Instant AT = Instant.parse("2026-03-05T02:00:00Z");

    @Autowired
    EvidenceStore store;

    @Autowired
    JdbcClient jdbc;

    private EvidenceStore.Stored put(byte[] bytes) throws IOException {
        return store.store(
                "EV_VISIT_PHOTO", "门店.jpg", "text/html", new ByteArrayInputStream(bytes), new ActorId("li.na"), AT);
    }

    private static byte[] photo(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }

    @Test
    void aFileOfSeveralChunksComesBackAsItWasWithItsHash() throws Exception {
        byte[] bytes = photo(2_500_000);
        EvidenceStore.Stored stored = put(bytes);
        assertThat(stored.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
        try (var in = store.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(store.find(stored.id())).hasValueSatisfying(found -> {
            assertThat(found.fileName()).isEqualTo("门店.jpg");
            assertThat(found.mime()).as("by its bytes, not as claimed").isEqualTo("image/jpeg");
            assertThat(found.size()).isEqualTo(bytes.length);
        });
    }

    @Test
    void theDatabaseHoldsNoPlainBytes() throws Exception {
        byte[] bytes = photo(1000);
        byte[] marker = "PLAIN-MARKER".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(marker, 0, bytes, 100, marker.length);
        EvidenceStore.Stored stored = put(bytes);
        byte[] sealed = jdbc.sql("SELECT bytes FROM evidence_chunk WHERE evidence_id = :i AND n = 0")
                .param("i", stored.id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("PLAIN-MARKER");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> put("<html>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("content.evidence.type"));
    }

    @Test
    void aFileOverTheLimitIsRefusedAndLeavesNothing() {
        long before = chunks();
        assertThatThrownBy(() -> put(photo(21 * 1024 * 1024)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.TOO_LARGE));
        assertThat(chunks()).isEqualTo(before);
    }

    private long chunks() {
        return jdbc.sql("SELECT COUNT(*) FROM evidence_chunk").query(Long.class).single();
    }
}
