package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * A dispute to be read.
 *
 * @param answerBy the day by which it should be answered
 * @param latestBy the day after which the branch above is told
 */
public record DisputeView(
        UUID id,
        DisputeKind kind,
        DisputeState state,
        String words,
        LocalDate raisedOn,
        LocalDate answerBy,
        LocalDate latestBy,
        ActorId takenBy,
        @Nullable String answer) {}
