package org.qingshou.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/**
 * Days on which an officer is away (缺勤), the first and the last included. No new cases come in these days; the own ones
 * stay the officer's, and the deputy (代理人) has them in the worklist. It is over by its date, nobody has to end it.
 *
 * @param endedOn the day the officer was back, where that was earlier than planned
 */
public record Absence(
        UUID id,
        ActorId officer,
        BranchCode branch,
        LocalDate from,
        LocalDate until,
        @Nullable ActorId deputy,
        @Nullable LocalDate endedOn,
        ActorId enteredBy) {

    /** The last day away, as things stand; the day before {@link #from()} where it never began. */
    public LocalDate lastDay() {
        LocalDate back = endedOn;
        return back == null ? until : back.minusDays(1);
    }

    public boolean stands(LocalDate on) {
        return !from.isAfter(on) && !lastDay().isBefore(on);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !lastDay().isBefore(first) && !lastDay().isBefore(from);
    }
}
