package org.qingshou.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How evidence goes: only once every module that points at it lets go of it. */
@Component
class EvidenceRemoval {
    /** Stands where the name was, for names of files name people. */
    private static final String NO_NAME = "—";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ObjectProvider<EvidenceGuard> guards;
    private final ApplicationEventPublisher events;

    EvidenceRemoval(
            JdbcClient jdbc,
            FieldCipher cipher,
            ObjectProvider<EvidenceGuard> guards,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.guards = guards;
        this.events = events;
    }

    Set<UUID> kept(Collection<UUID> ids, LocalDate today) {
        Set<UUID> kept = new HashSet<>();
        if (!ids.isEmpty()) guards.orderedStream().forEach(guard -> kept.addAll(guard.kept(ids, today)));
        return kept;
    }

    void delete(Collection<UUID> ids, LocalDate today, ActorId by, Instant at) {
        if (!kept(ids, today).isEmpty()) throw Refused.conflict("content.evidence.kept");
        for (UUID id : ids) {
            int there = jdbc.sql("UPDATE evidence SET file_name = :n, deleted_at = :at, deleted_by = :by"
                            + " WHERE id = :i AND deleted_at IS NULL")
                    .param("n", cipher.seal(NO_NAME, id))
                    .param("at", Utc.of(at))
                    .param("by", by.value())
                    .param("i", id)
                    .update();
            if (there == 0) continue;
            jdbc.sql("DELETE FROM evidence_chunk WHERE evidence_id = :i")
                    .param("i", id)
                    .update();
            events.publishEvent(new EvidenceDeleted(id, by, at));
        }
    }

    boolean deleted(UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM evidence WHERE id = :i AND deleted_at IS NOT NULL")
                        .param("i", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
