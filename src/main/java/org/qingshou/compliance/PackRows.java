package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the rule pack, with what each of them changes. */
@Component
class PackRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;

    PackRows(JdbcClient jdbc, JsonMapper json, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    void insert(PackVersion pack) {
        jdbc.sql("""
                        INSERT INTO rule_pack
                            (id, name, effective_from, state, base, proposed_by, proposed_at, reason, dry_run)
                        VALUES (:id, :name, :from, :state, :base, :by, :at, :reason, :dry)""")
                .param("id", pack.id())
                .param("name", pack.name())
                .param("from", Utc.of(pack.effectiveFrom()))
                .param("state", pack.state().name())
                .param("base", pack.base())
                .param("by", pack.proposedBy().value())
                .param("at", Utc.of(pack.proposedAt()))
                .param("reason", cipher.seal(pack.reason(), pack.id()))
                .param("dry", json.writeValueAsString(pack.dryRun()))
                .update();
        for (ParameterChange change : pack.changes())
            jdbc.sql("""
                            INSERT INTO rule_pack_change (pack_id, rule_id, name, before_value, value)
                            VALUES (:pack, :rule, :name, :before, :value)""")
                    .param("pack", pack.id())
                    .param("rule", change.ruleId())
                    .param("name", change.name())
                    .param("before", change.before())
                    .param("value", change.value())
                    .update();
    }

    /** @return whether it was still proposed; approved it follows its base, which only one can */
    boolean settle(PackVersion pack, PackState to, ActorId by, Instant at) {
        return jdbc.sql("""
                                UPDATE rule_pack SET state = :to, follows = :follows, decided_by = :by, decided_at = :at
                                WHERE id = :id AND state = 'PROPOSED'""")
                        .param("to", to.name())
                        .param("follows", to == PackState.APPROVED ? pack.base() : null)
                        .param("by", by.value())
                        .param("at", Utc.of(at))
                        .param("id", pack.id())
                        .update()
                == 1;
    }

    /** Differs as soon as another version is approved, whichever node wrote it. */
    String stamp() {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', COUNT(*), MAX(decided_at), MAX(id)) AS stamp
                        FROM rule_pack WHERE state = 'APPROVED'""").query((rs, n) -> rs.getString("stamp")).single();
    }

    /** Those approved, in the order in which they follow each other. */
    List<PackVersion> approved() {
        return read("WHERE p.state = 'APPROVED' ORDER BY p.effective_from, c.rule_id, c.name", Map.of());
    }

    /** All there ever were, the youngest first. */
    List<PackVersion> all(int limit) {
        return read("""
                WHERE p.id IN (SELECT id FROM (SELECT id FROM rule_pack ORDER BY proposed_at DESC, id DESC
                    LIMIT :limit) latest)
                ORDER BY p.proposed_at DESC, p.id DESC, c.rule_id, c.name""", Map.of("limit", limit));
    }

    Optional<PackVersion> find(UUID id) {
        return read("WHERE p.id = :id ORDER BY c.rule_id, c.name", Map.of("id", id)).stream()
                .findFirst();
    }

    /** Names that versions of this year have, whatever became of them. */
    List<String> names(String year) {
        return jdbc.sql("SELECT name FROM rule_pack WHERE name LIKE :year")
                .param("year", year + ".%")
                .query((rs, n) -> rs.getString("name"))
                .list();
    }

    private List<PackVersion> read(String where, Map<String, ?> params) {
        Map<UUID, List<ParameterChange>> changes = new HashMap<>();
        List<PackVersion> found = new ArrayList<>();
        jdbc.sql("""
                        SELECT p.*, c.rule_id, c.name AS parameter, c.before_value, c.value
                        FROM rule_pack p JOIN rule_pack_change c ON c.pack_id = p.id
                        """ + where)
                .params(params)
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    List<ParameterChange> known = changes.get(id);
                    if (known == null) {
                        known = new ArrayList<>();
                        changes.put(id, known);
                        found.add(version(rs, id));
                    }
                    return known.add(new ParameterChange(
                            rs.getString("rule_id"),
                            rs.getString("parameter"),
                            rs.getString("before_value"),
                            rs.getString("value")));
                })
                .list();
        return found.stream()
                .map(pack -> with(pack, Objects.requireNonNull(changes.get(pack.id()))))
                .toList();
    }

    private PackVersion version(ResultSet rs, UUID id) throws SQLException {
        @Nullable String decider = rs.getString("decided_by");
        return new PackVersion(
                id,
                rs.getString("name"),
                Utc.get(rs, "effective_from"),
                PackState.valueOf(rs.getString("state")),
                rs.getString("base"),
                new ActorId(rs.getString("proposed_by")),
                Utc.get(rs, "proposed_at"),
                cipher.open(rs.getBytes("reason"), id),
                decider == null ? null : new ActorId(decider),
                Utc.getNullable(rs, "decided_at"),
                Objects.requireNonNull(json.readValue(rs.getString("dry_run"), DryRun.class)),
                List.of());
    }

    private static PackVersion with(PackVersion pack, List<ParameterChange> changes) {
        return new PackVersion(
                pack.id(),
                pack.name(),
                pack.effectiveFrom(),
                pack.state(),
                pack.base(),
                pack.proposedBy(),
                pack.proposedAt(),
                pack.reason(),
                pack.decidedBy(),
                pack.decidedAt(),
                pack.dryRun(),
                changes);
    }
}
