package org.qingshou.compliance;

import java.math.BigDecimal;

/**
 * R-CLS-02: a company more than a tenth of whose claims are bad is bad as a whole. Measures for the risk classification of
 * financial assets, 2023 (high confidence). A pure rule over amounts owed to this bank.
 *
 * @param share bad claims above this share of all claims make all of them bad
 */
public record ClassificationSpread(BigDecimal share) {
    /** The best of the bad grades. */
    public static final String BAD = "SUBSTANDARD";

    /** The measures' own number: 10 %. */
    public static final ClassificationSpread STATUTORY = new ClassificationSpread(new BigDecimal("0.10"));

    public ClassificationSpread {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0)
            throw new IllegalArgumentException("a share lies between nothing and all");
    }

    /**
     * Whether every claim on the debtor counts as bad.
     *
     * @param retail persons and households, whom the rule spares
     * @param bad claims graded substandard or worse
     * @param all all claims on the debtor, the bad ones among them
     */
    public boolean allBad(boolean retail, BigDecimal bad, BigDecimal all) {
        return !retail && bad.compareTo(all.multiply(share)) > 0;
    }
}
