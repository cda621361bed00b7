package org.qingshou.messages;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The providers and their secrets. What is entered is checked here; who may enter it, at {@link RouteDesk}. */
@Service
class Routes {
    private static final int SECRET_BYTES = 24;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;
    private final MessageSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Routes(
            JdbcClient jdbc,
            JsonMapper json,
            FieldCipher cipher,
            MessageSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** What both sides hold: {@code own} proves us to the provider, {@code receipts} the provider to us. */
    record Secrets(String own, String receipts) {}

    List<MessageRoute> all() {
        return jdbc.sql("SELECT * FROM message_route ORDER BY FIELD(kind, 'SMS', 'EMAIL', 'LETTER'), name")
                .query(this::row)
                .list();
    }

    List<MessageRoute> active() {
        return jdbc.sql("SELECT * FROM message_route WHERE active ORDER BY kind")
                .query(this::row)
                .list();
    }

    Optional<MessageRoute> find(UUID id) {
        return jdbc.sql("SELECT * FROM message_route WHERE id = :i")
                .param("i", id)
                .query(this::row)
                .optional();
    }

    MessageRoute get(UUID id) {
        return find(id).orElseThrow(() -> Refused.notFound("messages.route.unknown"));
    }

    Secrets secrets(UUID id) {
        return jdbc.sql("SELECT secret, receipt_secret FROM message_route WHERE id = :i")
                .param("i", id)
                .query((rs, n) -> new Secrets(
                        cipher.open(rs.getBytes("secret"), id), cipher.open(rs.getBytes("receipt_secret"), id)))
                .single();
    }

    /** Adds a provider, switched off, with a secret for its receipts that is shown to whoever adds it. */
    @Transactional
    public UUID add(MessageKind kind, String name, RouteMapping mapping, String secret, ActorId by) {
        RouteChecks.check(kind, name, mapping, secret, settings);
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                            INSERT INTO message_route
                                (id, kind, name, active, mapping, secret, receipt_secret, created_by, created_at)
                            VALUES (:i, :k, :n, FALSE, :m, :s, :r, :by, :at)""")
                    .param("i", id)
                    .param("k", kind.name())
                    .param("n", name)
                    .param("m", json.writeValueAsString(mapping))
                    .param("s", cipher.seal(secret, id))
                    .param("r", cipher.seal(fresh(), id))
                    .param("by", by.value())
                    .param("at", Utc.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("messages.route.taken", name);
        }
        publish(id, "message-route.added", Map.of("name", name, "kind", kind.name()), by);
        return id;
    }

    /** @param secret a new one, or null where it stays */
    @Transactional
    public void change(MessageRoute seen, String name, RouteMapping mapping, @Nullable String secret, ActorId by) {
        String own = secret == null ? secrets(seen.id()).own() : secret;
        RouteChecks.check(seen.kind(), name, mapping, own, settings);
        int changed;
        try {
            changed = jdbc.sql("""
                            UPDATE message_route SET name = :n, mapping = :m, secret = :s, version = version + 1
                            WHERE id = :i AND version = :v""")
                    .param("n", name)
                    .param("m", json.writeValueAsString(mapping))
                    .param("s", cipher.seal(own, seen.id()))
                    .param("i", seen.id())
                    .param("v", seen.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("messages.route.taken", name);
        }
        if (changed == 0) throw Refused.conflict("messages.moved");
        publish(
                seen.id(),
                "message-route.changed",
                Map.of("name", name, "secret", secret == null ? "kept" : "changed"),
                by);
    }

    /** On: whatever carried this kind before is switched off, so that every message has one way. */
    @Transactional
    public void activate(UUID id, boolean active, ActorId by) {
        MessageRoute route = get(id);
        if (route.active() == active) return;
        if (active)
            jdbc.sql("UPDATE message_route SET active = FALSE, version = version + 1 WHERE kind = :k AND active")
                    .param("k", route.kind().name())
                    .update();
        jdbc.sql("UPDATE message_route SET active = :a, version = version + 1 WHERE id = :i")
                .param("a", active)
                .param("i", id)
                .update();
        publish(
                id,
                active ? "message-route.on" : "message-route.off",
                Map.of("name", route.name(), "kind", route.kind().name()),
                by);
    }

    /** A new secret for receipts; the one before proves nothing from now on. */
    @Transactional
    public String renew(UUID id, ActorId by) {
        MessageRoute route = get(id);
        String secret = fresh();
        jdbc.sql("UPDATE message_route SET receipt_secret = :r, version = version + 1 WHERE id = :i")
                .param("r", cipher.seal(secret, id))
                .param("i", id)
                .update();
        publish(id, "message-route.renewed", Map.of("name", route.name()), by);
        return secret;
    }

    void tested(UUID id, UUID message) {
        jdbc.sql("UPDATE message_route SET last_test_id = :m WHERE id = :i")
                .param("m", message)
                .param("i", id)
                .update();
    }

    Optional<UUID> lastTest(UUID id) {
        return jdbc.sql("SELECT last_test_id FROM message_route WHERE id = :i AND last_test_id IS NOT NULL")
                .param("i", id)
                .query((rs, n) -> rs.getObject("last_test_id", UUID.class))
                .optional();
    }

    private static String fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void publish(UUID id, String action, Map<String, String> facts, ActorId by) {
        events.publishEvent(new RouteChanged(id, action, facts, by, clock.instant()));
    }

    private MessageRoute row(ResultSet rs, int n) throws SQLException {
        return new MessageRoute(
                rs.getObject("id", UUID.class),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getBoolean("active"),
                json.readValue(rs.getString("mapping"), RouteMapping.class),
                rs.getInt("version"));
    }
}
