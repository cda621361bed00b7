package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Saved mappings, each a JSON document under its name. */
@Service
public class MappingProfiles {
    private static final int NAME_LENGTH = 80;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JsonMapper strict;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MappingProfiles(JdbcClient jdbc, JsonMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.clock = clock;
        this.events = events;
    }

    public List<String> names() {
        return jdbc.sql("SELECT name FROM mapping_profile ORDER BY name")
                .query((rs, n) -> rs.getString("name"))
                .list();
    }

    public Optional<MappingProfile> find(String name) {
        return jdbc.sql("SELECT document FROM mapping_profile WHERE name = :n")
                .param("n", name)
                .query((rs, n) -> json.readValue(rs.getString("document"), MappingProfile.class))
                .optional();
    }

    /** Saves under the profile's name; a profile of that name is replaced. */
    @Transactional
    public void save(MappingProfile profile, ActorId by) {
        String name = profile.name();
        if (name == null || name.isBlank() || name.length() > NAME_LENGTH)
            throw Refused.badInput("tape.profile.name", Integer.toString(NAME_LENGTH));
        jdbc.sql("""
                        INSERT INTO mapping_profile (name, document, updated_by, updated_at) VALUES (:n, :d, :by, :at)
                        ON DUPLICATE KEY UPDATE document = :d, updated_by = :by, updated_at = :at""")
                .param("n", name)
                .param("d", json.writeValueAsString(profile))
                .param("by", by.value())
                .param("at", Utc.of(clock.instant()))
                .update();
        events.publishEvent(new ProfileSaved(name, by, clock.instant()));
    }

    /** Reads a document that the bank's systems send; an unknown word in it is refused, never passed over. */
    public MappingProfile parse(String document) {
        try {
            return strict.readValue(document, MappingProfile.class);
        } catch (JacksonException e) {
            throw Refused.badInput("tape.profile.json", where(e));
        }
    }

    /** The place in the document: the names that lead to it, or line and column. */
    private static String where(JacksonException e) {
        String path = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.isEmpty()
                ? e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr()
                : path;
    }

    record ProfileSaved(String name, ActorId actor, java.time.Instant at)
            implements org.qingshou.kernel.AuditableEvent {
        @Override
        public String action() {
            return "mapping_profile.saved";
        }

        @Override
        public String subjectType() {
            return "mapping_profile";
        }

        @Override
        public String subjectId() {
            return name;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
