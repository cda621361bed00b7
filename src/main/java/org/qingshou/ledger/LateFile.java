package org.qingshou.ledger;

import java.time.LocalDate;

/**
 * A file of a source that should have come.
 *
 * @param since the date of the latest tape, or the day on which payments came last
 */
public record LateFile(String source, Kind kind, LocalDate since) {
    /** What of a source is late. */
    public enum Kind {
        TAPE,
        PAYMENTS
    }

    /** Text key of what is late. */
    public String textKey() {
        return "late-file." + kind;
    }
}
