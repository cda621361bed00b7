package org.qingshou.compliance.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted today, bank and agencies together.
 *
 * @param connected calls in which this person was spoken to
 * @param reserved attempts cleared for this person and neither done nor run out
 * @param failed attempts on this number that did not connect
 * @param numberReserved attempts cleared on this number and neither done nor run out
 * @param reservedUntil when the first of those reservations runs out
 * @param suppressed whether the person or the number asked never to be contacted again
 * @param messages messages that left for this person today or are cleared to leave now
 * @param weekMessages the same over seven days, today among them
 * @param week calls of the last seven days
 */
public record Counters(
        int connected,
        int reserved,
        int failed,
        int numberReserved,
        @Nullable Instant reservedUntil,
        boolean suppressed,
        int messages,
        int weekMessages,
        Week week) {
    public static final Counters NONE = new Counters(0, 0, 0, 0, null, false);

    /**
     * Calls over seven days, today among them.
     *
     * @param attempts talks with this person and attempts on this number that failed
     * @param lastTalk the last day on which this person was spoken to on the phone, however long ago
     */
    public record Week(int attempts, @Nullable LocalDate lastTalk) {
        public static final Week NONE = new Week(0, null);
    }

    /** What was counted where no rule looks at the week's calls. */
    public Counters(
            int connected,
            int reserved,
            int failed,
            int numberReserved,
            @Nullable Instant reservedUntil,
            boolean suppressed,
            int messages,
            int weekMessages) {
        this(connected, reserved, failed, numberReserved, reservedUntil, suppressed, messages, weekMessages, Week.NONE);
    }

    /** What was counted of calls, where no message has left. */
    public Counters(
            int connected,
            int reserved,
            int failed,
            int numberReserved,
            @Nullable Instant reservedUntil,
            boolean suppressed) {
        this(connected, reserved, failed, numberReserved, reservedUntil, suppressed, 0, 0);
    }
}
