package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.gateway.CanonicalJson;
import org.qingshou.outsourcing.inbound.AgencyMessages.Event;
import org.qingshou.outsourcing.inbound.AgencyMessages.EventAnswer;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The events as they came, each once for ever, with the answer that was given. */
@Component
class AgencyEvents {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AgencyEvents(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    private record Stored(String sha256, EventAnswer answer) {}

    /** The answer given before; refuses where the same id came with another content. */
    Optional<EventAnswer> before(String agency, String eventId, String raw) {
        Optional<Stored> stored = jdbc.sql(
                        "SELECT raw_sha256, answer FROM agency_event WHERE agency_code = :a AND event_id = :e")
                .param("a", agency)
                .param("e", eventId)
                .query((rs, n) -> new Stored(
                        HexFormat.of().formatHex(rs.getBytes("raw_sha256")),
                        JSON.readValue(rs.getString("answer"), EventAnswer.class)))
                .optional();
        if (stored.isEmpty()) return Optional.empty();
        if (!stored.get().sha256().equals(CanonicalJson.sha256(raw)))
            throw Refused.conflict("outsourcing.api.eventReused");
        EventAnswer answer = stored.get().answer();
        return Optional.of(new EventAnswer(
                answer.eventId(), answer.result(), true, answer.callsLeftToday(), answer.breaches(), null, null));
    }

    void store(
            String agency,
            UUID placement,
            Event event,
            String raw,
            boolean afterRecall,
            EventAnswer answer,
            Instant receivedAt) {
        jdbc.sql("""
                        INSERT INTO agency_event (agency_code, event_id, placement_id, seq, kind, occurred_at, received_at,
                            after_recall, raw, raw_sha256, answer)
                        VALUES (:agency, :event, :placement, :seq, :kind, :occurred, :received, :late, :raw, :hash,
                            :answer)""")
                .param("agency", agency)
                .param("event", event.eventId())
                .param("placement", placement)
                .param("seq", event.seq())
                .param("kind", event.kind().name())
                .param("occurred", Utc.of(event.occurredAt()))
                .param("received", Utc.of(receivedAt))
                .param("late", afterRecall)
                .param("raw", cipher.seal(raw, agency + ":" + event.eventId()))
                .param("hash", HexFormat.of().parseHex(CanonicalJson.sha256(raw)))
                .param("answer", JSON.writeValueAsString(answer))
                .update();
    }
}
