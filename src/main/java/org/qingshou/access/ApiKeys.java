package org.qingshou.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys of the bank's own systems for {@code /api/v1}: shown once, stored as SHA-256 (the key is 256 random bits, so a
 * slow hash would protect nothing more), expiring, revocable.
 */
@Service
public class ApiKeys {
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ApiKeys(JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What an administrator sees of a key; the key itself is not kept. */
    public record Entry(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    public List<Entry> all() {
        return jdbc.sql("SELECT id, name, created_at, expires_at, revoked_at FROM api_key ORDER BY name")
                .query((rs, n) -> new Entry(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        Utc.get(rs, "created_at"),
                        Utc.get(rs, "expires_at"),
                        Utc.getNullable(rs, "revoked_at")))
                .list();
    }

    /** Makes a key and returns it, this once. */
    @Transactional
    public String issue(String name, Duration life, ActorId by) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String key = "qs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        register(name, key, life, by);
        return key;
    }

    /** Takes a key chosen elsewhere; the demo's well-known one comes this way. */
    @Transactional
    public void register(String name, String key, Duration life, ActorId by) {
        if (name.isBlank() || name.length() > 60) throw Refused.badInput("access.key.name");
        if (all().stream().anyMatch(entry -> entry.name().equals(name)))
            throw Refused.conflict("access.key.taken", name);
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO api_key (id, name, key_hash, created_at, expires_at) VALUES (:i, :n, :h, :c, :e)")
                .param("i", Ids.next())
                .param("n", name)
                .param("h", hash(key))
                .param("c", Utc.of(now))
                .param("e", Utc.of(now.plus(life)))
                .update();
        events.publishEvent(new UserChanged(ActorId.api(name), "key.issued", by, now));
    }

    @Transactional
    public void revoke(UUID id, ActorId by) {
        Instant now = clock.instant();
        int changed = jdbc.sql("UPDATE api_key SET revoked_at = :a WHERE id = :i AND revoked_at IS NULL")
                .param("a", Utc.of(now))
                .param("i", id)
                .update();
        if (changed == 0) return;
        String name = jdbc.sql("SELECT name FROM api_key WHERE id = :i")
                .param("i", id)
                .query(String.class)
                .single();
        events.publishEvent(new UserChanged(ActorId.api(name), "key.revoked", by, now));
    }

    Optional<Actor> actorOf(String key) {
        return jdbc.sql("SELECT name FROM api_key WHERE key_hash = :h AND revoked_at IS NULL AND expires_at > :now")
                .param("h", hash(key))
                .param("now", Utc.of(clock.instant()))
                .query(String.class)
                .optional()
                .map(name -> new Actor(ActorId.api(name), name, Set.of(Roles.BANK_API), BranchScope.ALL, null, null));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
