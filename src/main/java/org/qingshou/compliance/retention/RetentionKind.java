package org.qingshou.compliance.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * What a module brings for each kind of record that it keeps of people: what of it may go, and how it goes. The text key
 * {@code retention.kind.<code>} names it. A run deletes the list that a second person has seen, and of that only what still
 * may go at that moment.
 */
public interface RetentionKind {
    /** Stable code, stored in runs and the audit trail. */
    String code();

    RecordClass recordClass();

    Found look(LocalDate today);

    /** Ids of what may go, in order, after that one. */
    List<UUID> due(LocalDate today, @Nullable UUID after, int limit);

    /**
     * Deletes in the caller's transaction those of the records that still may go.
     *
     * @param today the day whose periods count, that of the proposal
     * @return those that are gone
     */
    List<UUID> delete(List<UUID> ids, LocalDate today, ActorId by);

    /**
     * What a preview tells of a kind.
     *
     * @param count what may go
     * @param overdue what of it must
     * @param oldest when the oldest of it was made, and {@code newest} the youngest; null where there is none
     * @param examples a few ids, for whoever wants to look
     */
    record Found(
            long count,
            long overdue,
            @Nullable LocalDate oldest,
            @Nullable LocalDate newest,
            List<UUID> examples) {
        public Found {
            examples = List.copyOf(examples);
        }
    }
}
