package org.qingshou.outsourcing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How one agency did with the cases that it began in a period.
 *
 * @param place 1 is the best; by what it is ahead of the others in comparable cases, then by its own rate
 * @param promises that fell due, {@code kept} how many of them
 * @param contacts that it reported, {@code complaints} that came about its cases while it had them
 * @param breaches contacts that broke a rule, and acts after a recall
 * @param answerHours from the arrival of an offer to its answer, the median; null where none was answered
 * @param certificateDays from the end to the certificate of deletion, the median
 */
public record Scorecard(
        int place,
        String agency,
        String name,
        int cases,
        BigDecimal placed,
        BigDecimal recovered,
        BigDecimal rate,
        @Nullable BigDecimal own,
        @Nullable BigDecimal others,
        int compared,
        int promises,
        int kept,
        int contacts,
        int complaints,
        int breaches,
        @Nullable BigDecimal answerHours,
        @Nullable BigDecimal certificateDays) {
    private static final int THOUSAND = 1000;

    Scorecard at(int rank) {
        return new Scorecard(
                rank,
                agency,
                name,
                cases,
                placed,
                recovered,
                rate,
                own,
                others,
                compared,
                promises,
                kept,
                contacts,
                complaints,
                breaches,
                answerHours,
                certificateDays);
    }

    /** How much better than the others in comparable cases, in percentage points. */
    public @Nullable BigDecimal ahead() {
        return own == null || others == null ? null : own.subtract(others);
    }

    /** Complaints per 1,000 contacts, one decimal; null where no contact was reported. */
    public @Nullable BigDecimal complaintsPerThousand() {
        return contacts == 0
                ? null
                : BigDecimal.valueOf((long) complaints * THOUSAND)
                        .divide(BigDecimal.valueOf(contacts), 1, RoundingMode.HALF_UP);
    }
}
