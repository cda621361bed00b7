package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/**
 * A complaint to be read.
 *
 * @param words empty in a list
 * @param joined how often the same matter was brought forward again
 * @param escalatedOn the close that told the branch above
 */
public record ComplaintView(
        UUID id,
        CaseId caseId,
        String caseNo,
        PersonId person,
        ComplaintKind kind,
        ComplaintSource source,
        @Nullable Channel channel,
        ComplaintState state,
        String words,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        LocalDate answerBy,
        int extensions,
        int joined,
        @Nullable LocalDate escalatedOn,
        ActorId takenBy,
        @Nullable Finding finding,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public boolean open() {
        return state.open();
    }

    /** Days to the answer; negative where it is late. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, answerBy);
    }

    /** Whoever complained has heard nothing yet, and should have. */
    public boolean unheard(LocalDate today) {
        return state == ComplaintState.RECEIVED && today.isAfter(acknowledgeBy);
    }

    public boolean extendable() {
        return open() && ComplaintClock.extendable(extensions);
    }
}
