package org.qingshou.ledger;

/** The five grades of loan quality (五级分类), best first. */
public enum Classification {
    NORMAL,
    SPECIAL_MENTION,
    SUBSTANDARD,
    DOUBTFUL,
    LOSS;

    /** The worse of the two: the stricter one stands. */
    public Classification stricter(Classification other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
