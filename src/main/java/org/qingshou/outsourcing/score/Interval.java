package org.qingshou.outsourcing.score;

/**
 * What a share of cases, or the difference of two shares, may be at 95 percent confidence, between 0 and 1.
 *
 * <p>Of one share the score interval of Wilson (1927, J. Am. Stat. Assoc. 22:209–212); of a difference the hybrid score
 * interval of Newcombe (1998, Statistics in Medicine 17:873–890, method 10). Both hold for few cases and for shares near
 * 0 and 1, where the textbook interval is too narrow or leaves the scale.
 */
public record Interval(double share, double low, double high) {
    private static final double Z = 1.959964;

    /** @param hits out of {@code cases}; of no cases everything is possible */
    public static Interval wilson(int hits, int cases) {
        if (cases == 0) return new Interval(0, 0, 1);
        double share = (double) hits / cases;
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * cases)) / (1 + z2 / cases);
        double half = Z * Math.sqrt(share * (1 - share) / cases + z2 / (4.0 * cases * cases)) / (1 + z2 / cases);
        return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** By how much the first share is greater than the second. */
    public static Interval difference(Interval first, Interval second) {
        double gap = first.share - second.share;
        double below = Math.hypot(first.share - first.low, second.high - second.share);
        double above = Math.hypot(first.high - first.share, second.share - second.low);
        return new Interval(gap, gap - below, gap + above);
    }

    /** Whether a difference is shown: none is not among what it may be. */
    public boolean away() {
        return low > 0 || high < 0;
    }
}
