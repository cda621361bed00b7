package org.qingshou.kernel;

import java.time.Instant;
import java.util.Map;

/** A change of state, published in the transaction that makes it. Carries ids and codes only, never a person's data. */
public interface AuditableEvent {
    ActorId actor();

    Instant at();

    /** What happened, past tense, such as {@code approval.asked}. */
    String action();

    /** Kind of the record that changed, such as {@code case}. */
    String subjectType();

    String subjectId();

    default Map<String, String> facts() {
        return Map.of();
    }
}
