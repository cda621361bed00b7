package org.qingshou.strategy.method;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.qingshou.kernel.ActorId;

/**
 * One record that a method keeps of a case: of its kind, on its date, by whom. A row of a sheet may be changed; its id
 * stays, its version counts on.
 */
public record MethodRecord(UUID id, String kind, LocalDate on, Answers answers, ActorId by, Instant at, int version) {
    public MethodRecord(UUID id, String kind, LocalDate on, Answers answers, ActorId by, Instant at) {
        this(id, kind, on, answers, by, at, 1);
    }
}
