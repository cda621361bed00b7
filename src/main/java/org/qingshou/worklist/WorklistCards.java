package org.qingshou.worklist;

import org.qingshou.kernel.Money;

/**
 * What the day begins with.
 *
 * @param promised what is still to come of today's promises
 * @param broken promises found broken since yesterday
 * @param approved requests of the reader that were decided since yesterday with a yes; {@code refused} with a no or back
 * @param recovered payments booked this month on these cases
 */
public record WorklistCards(
        int promisesToday, Money promised, int broken, int approved, int refused, int nextDue, Money recovered) {}
