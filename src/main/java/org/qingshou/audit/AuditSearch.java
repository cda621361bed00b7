package org.qingshou.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail, newest first; it can be read and never changed. */
@Service
@PreAuthorize("hasRole('COMPLIANCE')")
public class AuditSearch {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Users users;

    AuditSearch(JdbcClient jdbc, JsonMapper json, Users users) {
        this.jdbc = jdbc;
        this.json = json;
        this.users = users;
    }

    public List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        Map<String, String> names = users.all().stream()
                .collect(Collectors.toMap(user -> user.id().value(), UserInfo::displayName, (a, b) -> a));
        Function<String, String> name = id -> names.getOrDefault(id, id);
        Query query = new Query(filter);
        return jdbc.sql("SELECT * FROM audit_event" + query.where + " ORDER BY at DESC, id DESC LIMIT :n OFFSET :o")
                .params(query.params)
                .param("n", limit)
                .param("o", offset)
                .query((rs, n) -> new AuditEntry(
                        rs.getObject("id", UUID.class),
                        Utc.get(rs, "at"),
                        rs.getString("actor"),
                        name.apply(rs.getString("actor")),
                        rs.getString("action"),
                        rs.getString("subject_type"),
                        rs.getString("subject_id"),
                        json.readValue(rs.getString("facts"), FACTS)))
                .list();
    }

    public int count(AuditFilter filter) {
        Query query = new Query(filter);
        return jdbc.sql("SELECT COUNT(*) FROM audit_event" + query.where)
                .params(query.params)
                .query(Integer.class)
                .single();
    }

    /** Every action that has ever been written down. */
    public List<String> actions() {
        return jdbc.sql("SELECT DISTINCT action FROM audit_event ORDER BY action")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    /** The conditions of one filter. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();
        private final String where;

        Query(AuditFilter filter) {
            if (!filter.subjectId().isBlank()) add("subject_id = :subject", "subject", filter.subjectId());
            if (!filter.actor().isBlank()) add("actor LIKE :actor", "actor", escaped(filter.actor()) + "%");
            if (!filter.action().isBlank()) add("action = :action", "action", filter.action());
            LocalDate to = filter.to();
            addDay("at >= :from", "from", filter.from());
            addDay("at < :to", "to", to == null ? null : to.plusDays(1));
            where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        private void addDay(String condition, String name, @Nullable LocalDate day) {
            if (day == null) return;
            Instant start = day.atStartOfDay(BusinessClock.DEFAULT_ZONE).toInstant();
            add(condition, name, Utc.of(start));
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            params.put(name, value);
        }

        private static String escaped(String text) {
            return text.strip().replaceAll("([%_\\\\])", "\\\\$1");
        }
    }
}
