package org.qingshou.notify;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells people inside the application that something they wait for has happened. */
@Service
public class Notices {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, BusinessClock clock, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /** @param args codes, amounts and case numbers; never a person's data */
    @Transactional
    public void tell(Collection<ActorId> readers, String route, String key, String... args) {
        for (ActorId reader : readers)
            jdbc.sql("INSERT INTO notice (id, reader, at, text_key, args, route) VALUES (:i, :r, :a, :k, :g, :t)")
                    .param("i", Ids.next())
                    .param("r", reader.value())
                    .param("a", Utc.of(clock.instant()))
                    .param("k", key)
                    .param("g", json.writeValueAsString(args))
                    .param("t", route)
                    .update();
        if (!readers.isEmpty()) events.publishEvent(new NoticesTold(Set.copyOf(readers)));
    }

    /** As {@link #tell}, but not to readers who have the very same notice unread: a stream of faults is one notice. */
    @Transactional
    public void tellOnce(Collection<ActorId> readers, String route, String key, String... args) {
        String written = json.writeValueAsString(args);
        tell(
                readers.stream()
                        .filter(reader -> jdbc.sql("""
                                                SELECT COUNT(*) FROM notice
                                                WHERE reader = :r AND read_at IS NULL AND text_key = :k AND args = :g""")
                                        .param("r", reader.value())
                                        .param("k", key)
                                        .param("g", written)
                                        .query(Long.class)
                                        .single()
                                == 0)
                        .toList(),
                route,
                key,
                args);
    }

    public long unread(ActorId reader) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE reader = :r AND read_at IS NULL")
                .param("r", reader.value())
                .query(Long.class)
                .single();
    }

    public List<Notice> latest(ActorId reader, int limit) {
        return jdbc.sql("SELECT * FROM notice WHERE reader = :r ORDER BY at DESC, id DESC LIMIT :n")
                .param("r", reader.value())
                .param("n", limit)
                .query((rs, n) -> new Notice(
                        rs.getObject("id", UUID.class),
                        Utc.get(rs, "at"),
                        rs.getString("text_key"),
                        json.readValue(rs.getString("args"), STRINGS),
                        rs.getString("route"),
                        rs.getObject("read_at") != null))
                .list();
    }

    @Transactional
    public void markRead(ActorId reader) {
        jdbc.sql("UPDATE notice SET read_at = :a WHERE reader = :r AND read_at IS NULL")
                .param("a", Utc.of(clock.instant()))
                .param("r", reader.value())
                .update();
    }
}
