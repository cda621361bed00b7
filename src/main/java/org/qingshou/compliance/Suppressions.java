package org.qingshou.compliance;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The do-not-contact list: only ever added to. */
@Component
class Suppressions {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Suppressions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void add(@Nullable PersonId person, byte @Nullable [] number, String reason, String by, Instant at) {
        if (person == null && number == null) throw new IllegalArgumentException("neither person nor number");
        UUID id = Ids.next();
        int added = jdbc.sql("""
                        INSERT INTO suppression (id, person_id, number_index, reason, set_by, set_at)
                        SELECT :i, :p, :n, :r, :b, :a FROM DUAL WHERE NOT EXISTS
                            (SELECT 1 FROM suppression WHERE person_id <=> :p AND number_index <=> :n)""")
                .param("i", id)
                .param("p", person == null ? null : person.value())
                .param("n", number)
                .param("r", reason)
                .param("b", by)
                .param("a", Utc.of(at))
                .update();
        if (added == 1) events.publishEvent(new Suppressed(id, person, reason, new ActorId(by), at));
    }

    Set<PersonId> of(Collection<PersonId> persons) {
        if (persons.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("SELECT DISTINCT person_id FROM suppression WHERE person_id IN (:persons)")
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query((rs, n) -> new PersonId(rs.getObject("person_id", UUID.class)))
                .list());
    }
}
