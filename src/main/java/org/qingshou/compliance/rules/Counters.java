package org.qingshou.compliance.rules;

import java.time.Instant;
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
 */
public record Counters(
        int connected,
        int reserved,
        int failed,
        int numberReserved,
        @Nullable Instant reservedUntil,
        boolean suppressed) {
    public static final Counters NONE = new Counters(0, 0, 0, 0, null, false);
}
