package org.qingshou.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.DraftStore;
import org.qingshou.vault.FieldCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts in the database, where any node finds them. Sealed with their place, so that they open for the writer, the form
 * and the subject they were entered for and nowhere else.
 */
@Component
class Drafts implements DraftStore {
    /** Over a weekend; what nobody came back for by then is no longer waited for. */
    static final Duration KEPT = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final long HOUR = 3_600_000;
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final CurrentActor actor;
    private final BusinessClock clock;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, FieldCipher cipher, CurrentActor actor, BusinessClock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.actor = actor;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Optional<Draft> find(DraftPlace place) {
        String owner = owner();
        return jdbc.sql("""
                        SELECT kept_at, cleared_until, content FROM form_draft
                        WHERE owner = :o AND form = :f AND subject = :s AND expires_at > :now""")
                .param("o", owner)
                .param("f", place.form())
                .param("s", place.subject())
                .param("now", Utc.of(clock.instant()))
                .query((rs, n) -> draft(rs, row(owner, place)))
                .optional();
    }

    private Draft draft(ResultSet rs, String row) throws SQLException {
        LocalDateTime at = local(Utc.get(rs, "kept_at"));
        Instant until = Utc.getNullable(rs, "cleared_until");
        return new Draft(
                at,
                at.toLocalDate().equals(clock.today()),
                until == null ? null : local(until),
                json.readValue(cipher.open(rs.getBytes("content"), row), VALUES));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }

    /** Nobody is held up in a form because its draft could not be kept. */
    @Override
    public void keep(DraftPlace place, Map<String, String> values) {
        String owner = owner();
        Instant now = clock.instant();
        try {
            jdbc.sql("""
                            INSERT INTO form_draft (owner, form, subject, kept_at, cleared_until, expires_at, content)
                            VALUES (:o, :f, :s, :at, :until, :expires, :content)
                            ON DUPLICATE KEY UPDATE kept_at = VALUES(kept_at), cleared_until = VALUES(cleared_until),
                                expires_at = VALUES(expires_at), content = VALUES(content)""")
                    .param("o", owner)
                    .param("f", place.form())
                    .param("s", place.subject())
                    .param("at", Utc.of(now))
                    .param("until", Utc.ofNullable(place.clearedUntil()))
                    .param("expires", Utc.of(now.plus(KEPT)))
                    .param("content", cipher.seal(json.writeValueAsString(values), row(owner, place)))
                    .update();
        } catch (DataAccessException e) {
            LOG.warn(
                    "a draft of the form {} could not be kept: {}",
                    place.form(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void forget(DraftPlace place) {
        jdbc.sql("DELETE FROM form_draft WHERE owner = :o AND form = :f AND subject = :s")
                .param("o", owner())
                .param("f", place.form())
                .param("s", place.subject())
                .update();
    }

    @Scheduled(fixedDelay = HOUR, initialDelay = HOUR)
    void deleteOld() {
        jdbc.sql("DELETE FROM form_draft WHERE expires_at <= :now")
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    private String owner() {
        return actor.get().id().value();
    }

    private static String row(String owner, DraftPlace place) {
        return String.join("|", "draft", owner, place.form(), place.subject());
    }
}
