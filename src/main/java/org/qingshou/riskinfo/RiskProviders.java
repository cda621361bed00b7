package org.qingshou.riskinfo;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The providers and their secrets. What is entered is checked here; who may enter it, at {@link RiskProviderDesk}. */
@Service
class RiskProviders {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;
    private final RiskSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RiskProviders(
            JdbcClient jdbc,
            JsonMapper json,
            FieldCipher cipher,
            RiskSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    List<RiskProvider> all() {
        return jdbc.sql("SELECT * FROM risk_provider ORDER BY name")
                .query(this::row)
                .list();
    }

    Optional<RiskProvider> active() {
        return jdbc.sql("SELECT * FROM risk_provider WHERE active")
                .query(this::row)
                .optional();
    }

    RiskProvider get(UUID id) {
        return jdbc.sql("SELECT * FROM risk_provider WHERE id = :i")
                .param("i", id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Refused.notFound("riskinfo.provider.unknown"));
    }

    String secret(UUID id) {
        return jdbc.sql("SELECT secret FROM risk_provider WHERE id = :i")
                .param("i", id)
                .query((rs, n) -> cipher.open(rs.getBytes("secret"), id))
                .single();
    }

    /** Adds a provider, switched off. */
    @Transactional
    public UUID add(String name, RiskMapping mapping, String secret, ActorId by) {
        RiskChecks.check(name, mapping, secret, settings);
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                            INSERT INTO risk_provider (id, name, active, mapping, secret, created_by, created_at)
                            VALUES (:i, :n, FALSE, :m, :s, :by, :at)""")
                    .param("i", id)
                    .param("n", name)
                    .param("m", json.writeValueAsString(mapping))
                    .param("s", cipher.seal(secret, id))
                    .param("by", by.value())
                    .param("at", Utc.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("riskinfo.provider.taken", name);
        }
        publish(id, "risk-provider.added", Map.of("name", name), by);
        return id;
    }

    /** @param secret a new one, or null where it stays */
    @Transactional
    public void change(RiskProvider seen, String name, RiskMapping mapping, @Nullable String secret, ActorId by) {
        String own = secret == null ? secret(seen.id()) : secret;
        RiskChecks.check(name, mapping, own, settings);
        int changed;
        try {
            changed = jdbc.sql("""
                            UPDATE risk_provider SET name = :n, mapping = :m, secret = :s, version = version + 1
                            WHERE id = :i AND version = :v""")
                    .param("n", name)
                    .param("m", json.writeValueAsString(mapping))
                    .param("s", cipher.seal(own, seen.id()))
                    .param("i", seen.id())
                    .param("v", seen.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("riskinfo.provider.taken", name);
        }
        if (changed == 0) throw Refused.conflict("riskinfo.moved");
        publish(
                seen.id(),
                "risk-provider.changed",
                Map.of("name", name, "secret", secret == null ? "kept" : "changed"),
                by);
    }

    /** On: whichever was asked before is switched off, so that one is asked. */
    @Transactional
    public void activate(UUID id, boolean active, ActorId by) {
        RiskProvider provider = get(id);
        if (provider.active() == active) return;
        if (active)
            jdbc.sql("UPDATE risk_provider SET active = FALSE, version = version + 1 WHERE active")
                    .update();
        jdbc.sql("UPDATE risk_provider SET active = :a, version = version + 1 WHERE id = :i")
                .param("a", active)
                .param("i", id)
                .update();
        publish(id, active ? "risk-provider.on" : "risk-provider.off", Map.of("name", provider.name()), by);
    }

    private void publish(UUID id, String action, Map<String, String> facts, ActorId by) {
        events.publishEvent(new RiskProviderChanged(id, action, facts, by, clock.instant()));
    }

    private RiskProvider row(ResultSet rs, int n) throws SQLException {
        return new RiskProvider(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getBoolean("active"),
                json.readValue(rs.getString("mapping"), RiskMapping.class),
                rs.getInt("version"));
    }
}
