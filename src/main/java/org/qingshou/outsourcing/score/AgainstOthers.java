package org.qingshou.outsourcing.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency's recovery beside that of the other agencies in cases of the same kind (indirect standardisation): what the
 * others brought in of a yuan of each kind, weighted by what this agency had of it. Kinds that nobody else had are left
 * out on both sides.
 *
 * @param rate what it brought in of all its cases, in percent
 * @param own the same of those that have comparable ones, {@code others} what the others would have brought in of them
 * @param compared how many of its cases have comparable ones
 */
record AgainstOthers(
        BigDecimal rate, @Nullable BigDecimal own, @Nullable BigDecimal others, int compared) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static AgainstOthers of(String agency, List<Stratum> all) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal recovered = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal got = BigDecimal.ZERO;
        BigDecimal expected = BigDecimal.ZERO;
        int compared = 0;
        for (Stratum mine : all) {
            if (!mine.agency().equals(agency)) continue;
            BigDecimal placed = mine.amount().amount();
            amount = amount.add(placed);
            recovered = recovered.add(mine.recovered().amount());
            BigDecimal theirs = rateOfOthers(agency, mine.kind(), all);
            if (theirs == null) continue;
            base = base.add(placed);
            got = got.add(mine.recovered().amount());
            expected = expected.add(placed.multiply(theirs));
            compared += mine.cases();
        }
        return new AgainstOthers(
                percent(recovered, amount),
                base.signum() > 0 ? percent(got, base) : null,
                base.signum() > 0 ? percent(expected, base) : null,
                compared);
    }

    /** How much better than the others, in percentage points; null where nothing is comparable. */
    @Nullable
    BigDecimal ahead() {
        return own == null || others == null ? null : own.subtract(others);
    }

    private static @Nullable BigDecimal rateOfOthers(String agency, String kind, List<Stratum> all) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal recovered = BigDecimal.ZERO;
        for (Stratum other : all) {
            if (other.agency().equals(agency) || !other.kind().equals(kind)) continue;
            amount = amount.add(other.amount().amount());
            recovered = recovered.add(other.recovered().amount());
        }
        return amount.signum() > 0 ? recovered.divide(amount, MathContext.DECIMAL64) : null;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0
                ? part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(2);
    }
}
