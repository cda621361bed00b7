package org.qingshou.outsourcing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of return or deletion that an agency owes for cases it no longer works (R-OUT-11).
 *
 * @param open how many it owes, {@code late} how many of them are past their day
 * @param next the first day of all of them
 */
public record OwedCertificates(int open, int late, @Nullable LocalDate next) {
    public static final OwedCertificates NONE = new OwedCertificates(0, 0, null);

    private static final int DAYS = 7;

    /** The last day on which a certificate is in time, for a placement that ended then (7 days are ours). */
    static LocalDate due(LocalDate ended) {
        return ended.plusDays(DAYS);
    }

    /** Placements that ended up to then are late. */
    static LocalDate lateIfEndedBy(LocalDate today) {
        return today.minusDays(DAYS + 1L);
    }
}
