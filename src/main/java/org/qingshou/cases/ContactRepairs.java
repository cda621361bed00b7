package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches for numbers and addresses, as rows. */
@Repository
class ContactRepairs {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ContactRepairs(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(ContactRepair repair) {
        jdbc.sql("""
                        INSERT INTO contact_repair (id, case_id, person_id, channel, state, why, opened_by, opened_at)
                        VALUES (:id, :case, :person, :channel, :state, :why, :by, :at)""")
                .param("id", repair.id())
                .param("case", repair.caseId().value())
                .param("person", repair.person().value())
                .param("channel", repair.channel().name())
                .param("state", repair.state().name())
                .param("why", cipher.seal(repair.why(), repair.id()))
                .param("by", repair.openedBy().value())
                .param("at", Utc.of(repair.openedAt()))
                .update();
    }

    void tried(ContactRepair repair, ContactRepair.Try one) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO contact_repair_try (id, repair_id, source, what, tried_by, tried_at)
                        VALUES (:id, :repair, :source, :what, :by, :at)""")
                .param("id", id)
                .param("repair", repair.id())
                .param("source", one.source().name())
                .param("what", cipher.seal(one.what(), id))
                .param("by", one.by().value())
                .param("at", Utc.of(one.at()))
                .update();
    }

    /** Refused where somebody else has ended it since it was read. */
    void end(ContactRepair repair, RepairState to, String result, @Nullable UUID point, ActorId by, Instant at) {
        int moved = jdbc.sql("""
                        UPDATE contact_repair SET state = :to, result = :result, point_id = :point, closed_by = :by,
                            closed_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", repair.state().to(to).name())
                .param("result", cipher.seal(result, repair.id()))
                .param("point", point)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", repair.id())
                .param("version", repair.version())
                .update();
        if (moved == 0) throw Refused.conflict("cases.repair.moved");
    }

    Optional<ContactRepair> find(UUID id) {
        return read("r.id = :key", id).stream().findFirst();
    }

    /** The youngest first. */
    List<ContactRepair> ofCase(CaseId caseId) {
        return read("r.case_id = :key", caseId.value());
    }

    /** Whether somebody is looking already, in whichever case. */
    boolean running(PersonId person, RepairChannel channel) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM contact_repair
                            WHERE person_id = :person AND channel = :channel AND state = 'OPEN') AS runs""")
                .param("person", person.value())
                .param("channel", channel.name())
                .query((rs, n) -> rs.getBoolean("runs"))
                .single();
    }

    private List<ContactRepair> read(String which, UUID key) {
        Map<UUID, List<ContactRepair.Try>> tries = new HashMap<>();
        jdbc.sql("""
                        SELECT t.* FROM contact_repair r JOIN contact_repair_try t ON t.repair_id = r.id
                        WHERE %s ORDER BY t.tried_at, t.id""".formatted(which)).param("key", key).query(rs -> {
            tries.computeIfAbsent(rs.getObject("repair_id", UUID.class), id -> new ArrayList<>())
                    .add(new ContactRepair.Try(
                            LawfulSource.valueOf(rs.getString("source")),
                            cipher.open(rs.getBytes("what"), rs.getObject("id", UUID.class)),
                            new ActorId(rs.getString("tried_by")),
                            Utc.get(rs, "tried_at")));
        });
        return jdbc.sql("SELECT r.* FROM contact_repair r WHERE " + which + " ORDER BY r.opened_at DESC, r.id")
                .param("key", key)
                .query((rs, n) -> row(rs, tries))
                .list();
    }

    private ContactRepair row(ResultSet rs, Map<UUID, List<ContactRepair.Try>> tries) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new ContactRepair(
                id,
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                RepairChannel.valueOf(rs.getString("channel")),
                RepairState.valueOf(rs.getString("state")),
                cipher.open(rs.getBytes("why"), id),
                new ActorId(rs.getString("opened_by")),
                Utc.get(rs, "opened_at"),
                cipher.openNullable(rs.getBytes("result"), id),
                rs.getObject("point_id", UUID.class),
                tries.getOrDefault(id, List.of()),
                rs.getInt("version"));
    }
}
