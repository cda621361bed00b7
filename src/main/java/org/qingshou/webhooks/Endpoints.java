package org.qingshou.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.outbox.Outbox;
import org.qingshou.outbox.signing.WebhookSecret;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The endpoints and their secrets. What is entered is checked here; who may enter it, at {@link WebhookDesk}. */
@Service
class Endpoints {
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Outbox outbox;
    private final WebhookSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Endpoints(
            JdbcClient jdbc,
            FieldCipher cipher,
            Outbox outbox,
            WebhookSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    List<WebhookEndpoint> all() {
        return jdbc.sql("SELECT * FROM webhook_endpoint WHERE removed_at IS NULL ORDER BY name")
                .query(this::row)
                .list();
    }

    List<WebhookEndpoint> active() {
        return jdbc.sql("SELECT * FROM webhook_endpoint WHERE active ORDER BY id")
                .query(this::row)
                .list();
    }

    WebhookEndpoint get(UUID id) {
        return find("removed_at IS NULL", id);
    }

    /** Also one that was removed: messages on their way still name it. */
    WebhookEndpoint ever(UUID id) {
        return find("TRUE", id);
    }

    private WebhookEndpoint find(String which, UUID id) {
        return jdbc.sql("SELECT * FROM webhook_endpoint WHERE id = :i AND " + which)
                .param("i", id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Refused.notFound("webhooks.unknown"));
    }

    /** Those that sign now: the secret, and the one before it while that is still good. */
    List<WebhookSecret> secrets(UUID id) {
        return jdbc.sql("SELECT secret, former_secret, former_until FROM webhook_endpoint WHERE id = :i")
                .param("i", id)
                .query((rs, n) -> {
                    Instant until = Utc.getNullable(rs, "former_until");
                    WebhookSecret secret = open(rs.getBytes("secret"), id);
                    return until != null && until.isAfter(clock.instant())
                            ? List.of(secret, open(rs.getBytes("former_secret"), id))
                            : List.of(secret);
                })
                .single();
    }

    /** Adds an endpoint, switched on, and gives its secret, this once. */
    @Transactional
    public WebhookSecret add(UUID id, String name, String url, Set<WebhookEvent> chosen, ActorId by) {
        check(null, name, url, chosen);
        WebhookSecret secret = WebhookSecret.fresh();
        jdbc.sql("""
                        INSERT INTO webhook_endpoint (id, name, url, events, active, secret, created_by, created_at)
                        VALUES (:i, :n, :u, :e, TRUE, :s, :by, :at)""")
                .param("i", id)
                .param("n", name)
                .param("u", url)
                .param("e", stored(chosen))
                .param("s", cipher.seal(secret.text(), id))
                .param("by", by.value())
                .param("at", Utc.of(clock.instant()))
                .update();
        publish(id, "webhook.added", Map.of("name", name, "events", stored(chosen)), by);
        return secret;
    }

    @Transactional
    public void change(WebhookEndpoint seen, String name, String url, Set<WebhookEvent> chosen, ActorId by) {
        check(seen.id(), name, url, chosen);
        int changed = jdbc.sql("""
                        UPDATE webhook_endpoint SET name = :n, url = :u, events = :e, version = version + 1
                        WHERE id = :i AND version = :v AND removed_at IS NULL""")
                .param("n", name)
                .param("u", url)
                .param("e", stored(chosen))
                .param("i", seen.id())
                .param("v", seen.version())
                .update();
        if (changed == 0) throw Refused.conflict("webhooks.moved");
        publish(seen.id(), "webhook.changed", Map.of("name", name, "events", stored(chosen)), by);
    }

    /** Off: what still waits is taken back, so that nothing old leaves when it is switched on again. */
    @Transactional
    public void activate(UUID id, boolean active, ActorId by) {
        WebhookEndpoint endpoint = get(id);
        int changed = jdbc.sql("UPDATE webhook_endpoint SET active = :a, version = version + 1"
                        + " WHERE id = :i AND active <> :a AND removed_at IS NULL")
                .param("a", active)
                .param("i", id)
                .update();
        if (changed == 0) return;
        int takenBack = active ? 0 : outbox.cancelAll(endpoint.partner(), by);
        publish(
                id,
                active ? "webhook.on" : "webhook.off",
                Map.of("name", endpoint.name(), "takenBack", Integer.toString(takenBack)),
                by);
    }

    /**
     * Gone from the list, with what still waits; what it was told stays to be read under its name. Its secrets are erased,
     * because nothing is signed for it any more.
     */
    @Transactional
    public void remove(UUID id, ActorId by) {
        WebhookEndpoint endpoint = get(id);
        int changed = jdbc.sql("""
                        UPDATE webhook_endpoint SET removed_at = :at, active = FALSE, secret = '', former_secret = NULL,
                            former_until = NULL, version = version + 1
                        WHERE id = :i AND removed_at IS NULL""")
                .param("at", Utc.of(clock.instant()))
                .param("i", id)
                .update();
        if (changed == 0) throw Refused.notFound("webhooks.unknown");
        int takenBack = outbox.cancelAll(endpoint.partner(), by);
        publish(
                id,
                "webhook.removed",
                Map.of("name", endpoint.name(), "url", endpoint.url(), "takenBack", Integer.toString(takenBack)),
                by);
    }

    /** A new secret, given this once; the old one signs beside it for a while. */
    @Transactional
    public WebhookSecret rotate(UUID id, ActorId by) {
        WebhookEndpoint endpoint = get(id);
        Instant now = clock.instant();
        if (endpoint.formerUntil() != null) throw Refused.conflict("webhooks.rotate.running");
        WebhookSecret secret = WebhookSecret.fresh();
        int changed = jdbc.sql("""
                        UPDATE webhook_endpoint
                        SET former_secret = secret, former_until = :until, secret = :s, version = version + 1
                        WHERE id = :i AND version = :v""")
                .param("until", Utc.of(now.plus(settings.formerFor())))
                .param("s", cipher.seal(secret.text(), id))
                .param("i", id)
                .param("v", endpoint.version())
                .update();
        if (changed == 0) throw Refused.conflict("webhooks.moved");
        publish(id, "webhook.rotated", Map.of("name", endpoint.name()), by);
        return secret;
    }

    /** The secret before the last change signs no more. */
    @Transactional
    public void retireFormer(UUID id, ActorId by) {
        WebhookEndpoint endpoint = get(id);
        int changed = jdbc.sql("""
                        UPDATE webhook_endpoint SET former_secret = NULL, former_until = NULL, version = version + 1
                        WHERE id = :i AND former_secret IS NOT NULL""").param("i", id).update();
        if (changed == 1) publish(id, "webhook.retired", Map.of("name", endpoint.name()), by);
    }

    private void check(@Nullable UUID own, String name, String url, Set<WebhookEvent> chosen) {
        if (name.isBlank() || name.length() > LONGEST_NAME) throw Refused.badInput("webhooks.name", LONGEST_NAME);
        if (all().stream()
                .anyMatch(other ->
                        other.name().equalsIgnoreCase(name) && !other.id().equals(own)))
            throw Refused.conflict("webhooks.name.taken", name);
        EndpointAddress.check(url, settings);
        if (chosen.isEmpty() || !WebhookEvent.chosen().containsAll(chosen)) throw Refused.badInput("webhooks.events");
    }

    private void publish(UUID id, String action, Map<String, String> facts, ActorId by) {
        events.publishEvent(new WebhookChanged(id, action, facts, by, clock.instant()));
    }

    private WebhookSecret open(byte[] sealed, UUID id) {
        return WebhookSecret.of(cipher.open(sealed, id));
    }

    private static String stored(Set<WebhookEvent> chosen) {
        return chosen.stream().sorted().map(WebhookEvent::name).collect(Collectors.joining(","));
    }

    private WebhookEndpoint row(ResultSet rs, int n) throws SQLException {
        Instant until = Utc.getNullable(rs, "former_until");
        return new WebhookEndpoint(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("url"),
                Arrays.stream(rs.getString("events").split(",", -1))
                        .map(WebhookEvent::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                rs.getBoolean("active"),
                until != null && until.isAfter(clock.instant()) ? until : null,
                rs.getInt("version"));
    }
}
