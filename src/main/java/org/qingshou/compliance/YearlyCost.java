package org.qingshou.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * R-INT-01: interest, penalty, compound interest and fees together above 24 % a year are seldom granted by a court. Judicial
 * practice (low to medium confidence), so it warns. Only what the figures prove counts: a rate in the contract above the
 * limit, or costs still owed that exceed the limit for the whole time since the loan was paid out.
 *
 * @param limit yearly, as a fraction
 */
public record YearlyCost(BigDecimal limit) {
    public static final YearlyCost PRACTICE = new YearlyCost(new BigDecimal("0.24"));

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    public YearlyCost {
        if (limit.signum() <= 0) throw new IllegalArgumentException("a limit of yearly cost is above nothing");
    }

    /** @param rate of the contract, yearly, as a fraction; null where the bank did not tell it */
    public boolean rateAbove(@Nullable BigDecimal rate) {
        return rate != null && rate.compareTo(limit) > 0;
    }

    /**
     * Whether more is claimed than the limit allows for all the days since.
     *
     * @param costs all that is owed beside the principal
     * @param principal as it was paid out, or what is left of it where that is not known
     * @param paidOut null where the bank did not tell it: then nothing is proven
     */
    public boolean costsAbove(BigDecimal costs, BigDecimal principal, @Nullable LocalDate paidOut, LocalDate asOf) {
        if (paidOut == null || principal.signum() <= 0 || !paidOut.isBefore(asOf)) return false;
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(paidOut, asOf));
        return costs.multiply(DAYS_OF_YEAR).compareTo(principal.multiply(limit).multiply(days)) > 0;
    }
}
