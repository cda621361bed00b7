package org.qingshou.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;

/**
 * A hold as somebody wants it.
 *
 * @param channel the one channel to stop; null holds the case
 * @param from null for today
 * @param until null for as long as its kind stands by default
 * @param reviewOn a day on which a manager looks at it again
 */
public record HoldWish(
        HoldCode code,
        @Nullable Channel channel,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate reviewOn,
        String reason) {}
