package org.qingshou.content;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.kernel.ActorId;

/** Files that prove something: stored sealed in chunks in the database, so that any node reads them. */
public interface EvidenceStore {
    /** A stored file; {@code sha256} is of the plain bytes. */
    record Stored(UUID id, String kind, String fileName, String mime, long size, byte[] sha256) {}

    /** @param kind code of the evidence catalogue, such as {@code EV_VISIT_PHOTO} */
    Stored store(String kind, String fileName, String mime, InputStream in, ActorId by, Instant at) throws IOException;

    /**
     * Stores what another system told, as JSON that we have written ourselves: nothing that a person hands in is taken by
     * this way.
     */
    Stored storeTold(String kind, String fileName, String json, ActorId by, Instant at);

    Optional<Stored> find(UUID id);

    /** Those of these files that there are, the oldest first. */
    List<Stored> findAll(Collection<UUID> ids);

    /** Those of these files that somebody still needs on that day ({@link EvidenceGuard}). */
    Set<UUID> kept(Collection<UUID> ids, LocalDate today);

    /**
     * Deletes the bytes and the name; that there was a file, its kind, size and hash stay. Refused for all of them where one
     * is still needed: there is no other way to delete evidence.
     */
    void delete(Collection<UUID> ids, LocalDate today, ActorId by, Instant at);

    /** Writes the plain bytes out. */
    InputStream open(UUID id);
}
