package org.qingshou.exports;

import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;

/**
 * Leave to take one file out, once. Only {@link Exports} makes one, and whatever writes a file with personal data needs
 * one, so that no way out passes the count by.
 */
public final class ExportPass {
    private final UUID id;
    private final ExportWish wish;
    private final ActorId actor;

    ExportPass(UUID id, ExportWish wish, ActorId actor) {
        this.id = id;
        this.wish = wish;
        this.actor = actor;
    }

    UUID id() {
        return id;
    }

    ActorId actor() {
        return actor;
    }

    /** The same, where it is for this file and as many rows. */
    public ExportPass of(String kind, String subject, long records) {
        if (!wish.kind().equals(kind) || !wish.subject().equals(subject) || records > wish.records())
            throw Refused.forbidden("exports.other");
        return this;
    }
}
