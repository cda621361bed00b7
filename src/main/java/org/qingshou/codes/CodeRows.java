package org.qingshou.codes;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bank has changed, as stored. Whoever saw an older state is refused. */
@Component
class CodeRows {
    private final JdbcClient jdbc;

    CodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version 0 where nothing was ever changed */
    record Setting(
            boolean offered,
            @Nullable String zh,
            @Nullable String en,
            int version,
            @Nullable String by,
            @Nullable Instant at) {
        static final Setting BUILT_IN = new Setting(true, null, null, 0, null, null);
    }

    /** @param first null where the built-in order stands */
    record Order(@Nullable List<String> first, int version) {
        static final Order BUILT_IN = new Order(null, 0);
    }

    /** In one question, for it is asked wherever somebody picks a code. */
    OfferedCodes offered(Map<String, CodeList> lists) {
        Set<String> off = new HashSet<>();
        Map<String, List<String>> orders = new HashMap<>();
        jdbc.sql("""
                        SELECT text_key AS name, NULL AS codes FROM code_setting WHERE NOT offered
                        UNION ALL SELECT list_id, first_codes FROM code_order WHERE first_codes <> ''""").query(rs -> {
            String codes = rs.getString("codes");
            if (codes == null) off.add(rs.getString("name"));
            else orders.put(rs.getString("name"), split(codes));
        });
        return new OfferedCodes(lists, off, orders);
    }

    boolean offered(String key) {
        return jdbc.sql("SELECT offered FROM code_setting WHERE text_key = :k")
                .param("k", key)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Held until the change is done, so that two people cannot switch off the last two codes of a list at once. */
    Set<String> offForUpdate() {
        return new HashSet<>(jdbc.sql("SELECT text_key FROM code_setting WHERE NOT offered FOR UPDATE")
                .query(String.class)
                .list());
    }

    Map<String, Setting> settings() {
        Map<String, Setting> all = new HashMap<>();
        jdbc.sql("SELECT * FROM code_setting").query(rs -> {
            all.put(
                    rs.getString("text_key"),
                    new Setting(
                            rs.getBoolean("offered"),
                            rs.getString("zh"),
                            rs.getString("en"),
                            rs.getInt("version"),
                            rs.getString("changed_by"),
                            Utc.get(rs, "changed_at")));
        });
        return all;
    }

    Map<String, Order> orders() {
        Map<String, Order> all = new HashMap<>();
        jdbc.sql("SELECT * FROM code_order").query(rs -> {
            String codes = String.valueOf(rs.getString("first_codes"));
            all.put(
                    String.valueOf(rs.getString("list_id")),
                    new Order(codes.isEmpty() ? null : split(codes), rs.getInt("version")));
        });
        return all;
    }

    void save(String key, int seen, boolean offered, @Nullable String zh, @Nullable String en, ActorId by, Instant at) {
        String sql = seen == 0
                ? "INSERT INTO code_setting (text_key, offered, zh, en, version, changed_by, changed_at)"
                        + " VALUES (:k, :o, :zh, :en, :v + 1, :by, :at)"
                : "UPDATE code_setting SET offered = :o, zh = :zh, en = :en, version = version + 1, changed_by = :by,"
                        + " changed_at = :at WHERE text_key = :k AND version = :v";
        stored(jdbc.sql(sql)
                .param("k", key)
                .param("o", offered)
                .param("zh", zh)
                .param("en", en)
                .param("v", seen)
                .param("by", by.value())
                .param("at", Utc.of(at)));
    }

    /** @param first none for the built-in order */
    void saveOrder(String list, int seen, List<String> first, ActorId by, Instant at) {
        String sql = seen == 0
                ? "INSERT INTO code_order (list_id, first_codes, version, changed_by, changed_at)"
                        + " VALUES (:l, :c, :v + 1, :by, :at)"
                : "UPDATE code_order SET first_codes = :c, version = version + 1, changed_by = :by, changed_at = :at"
                        + " WHERE list_id = :l AND version = :v";
        stored(jdbc.sql(sql)
                .param("l", list)
                .param("c", String.join(",", first))
                .param("v", seen)
                .param("by", by.value())
                .param("at", Utc.of(at)));
    }

    private static void stored(JdbcClient.StatementSpec change) {
        try {
            if (change.update() == 0) throw Refused.conflict("codes.moved");
        } catch (DuplicateKeyException other) {
            throw Refused.conflict("codes.moved");
        }
    }

    private static List<String> split(String codes) {
        return Arrays.stream(codes.split(",")).toList();
    }
}
