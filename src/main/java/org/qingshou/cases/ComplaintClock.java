package org.qingshou.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a complaint (complaint measures of 2020: 15 days to the answer, 30 where it is complicated, 60 at the very
 * most). Pure, so that each boundary has its test.
 */
final class ComplaintClock {
    /** Extended twice at most: 15 → 30 → 60 days after receipt. */
    private static final int[] EXTENDED = {30, 60};

    /** Days after receipt on which those who must answer are told once more. */
    private static final int[] ALERTS = {10, 14};

    private ComplaintClock() {}

    /** Grave ones are acknowledged by the next day, others within three (ours: no law names it). */
    static LocalDate acknowledgeBy(LocalDate received, Severity severity) {
        return received.plusDays(severity.grave() ? 1 : 3);
    }

    static LocalDate answerBy(LocalDate received, ComplaintKind kind) {
        return received.plusDays(kind.answerDays());
    }

    static boolean extendable(int extensions) {
        return extensions < EXTENDED.length;
    }

    static LocalDate extended(LocalDate received, int extensions) {
        return received.plusDays(EXTENDED[extensions]);
    }

    static boolean alertOn(LocalDate received, LocalDate day) {
        long days = ChronoUnit.DAYS.between(received, day);
        for (int alert : ALERTS) if (days == alert) return true;
        return false;
    }

    /** The answer's day belongs to it. */
    static boolean lapsed(LocalDate answerBy, LocalDate day) {
        return day.isAfter(answerBy);
    }
}
