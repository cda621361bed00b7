package org.qingshou.outsourcing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/** A comparison of two agencies by lot, as it stands today; cases count where they were drawn, whatever became of them. */
public record TrialResult(UUID id, Instant drawnAt, int percent, Arm champion, Arm challenger) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What one agency's part came to.
     *
     * @param paying cases in which money came in since the draw
     */
    public record Arm(String agency, String name, int cases, BigDecimal amount, int paying, BigDecimal recovered) {
        /** The share of cases that paid, with what it may be. */
        public Interval share() {
            return Interval.wilson(paying, cases);
        }

        /** Of what was owed, in percent. */
        public BigDecimal rate() {
            return amount.signum() > 0
                    ? recovered.multiply(HUNDRED).divide(amount, 2, RoundingMode.HALF_UP)
                    : BigDecimal.ZERO.setScale(2);
        }
    }

    /** By how much more cases pay at the challenger. */
    public Interval difference() {
        return Interval.difference(challenger.share(), champion.share());
    }
}
