package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;

/** What happened in a case, oldest to newest, for people to read; the audit trail is the proof. */
public interface Timeline {
    /** Kinds by which the reader filters. */
    enum Kind {
        CASE,
        CONTACT,
        NOTE,
        PROMISE,
        PAYMENT,
        STEP,
        APPROVAL,
        HOLD,
        AGENCY,
        LEGAL
    }

    /**
     * Adds a line in the caller's transaction.
     *
     * @param key text key with these arguments; an argument that starts with {@code #} is itself a text key
     * @param note free text, stored sealed
     */
    void add(CaseId caseId, Instant at, Kind kind, ActorId actor, String key, @Nullable String note, String... args);

    List<Entry> latest(CaseId caseId, @Nullable Kind kind, int limit);

    /** All lines of a case, or of one kind, the oldest first; read page by page while they are asked for. */
    Iterable<Entry> all(CaseId caseId, @Nullable Kind kind);

    /** One line as stored. */
    record Entry(
            Instant at,
            Kind kind,
            ActorId actor,
            String key,
            List<String> args,
            @Nullable String note) {}
}
