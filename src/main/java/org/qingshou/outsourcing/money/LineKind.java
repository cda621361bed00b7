package org.qingshou.outsourcing.money;

import java.util.EnumSet;
import java.util.Set;

/** What a line of a statement is about. */
public enum LineKind {
    /** A payment. */
    MONEY,
    /** A payment of this statement that was reversed. */
    REVERSAL,
    /** A payment of an earlier statement that was reversed since. */
    CORRECTION,
    /** The fixed sum of a case. */
    FIXED,
    /** What lifts a case to its minimum, or is taken back of it. */
    MINIMUM,
    /** What a case would earn beyond its cap, or is given back of it. */
    CAP,
    /** For beginning to work a case. */
    CASE_FEE,
    /** Agreed after the agency's own statement was compared. */
    ADJUSTMENT;

    /** Those that tell of money that moved. */
    public static final Set<LineKind> RECEIPTS = EnumSet.of(MONEY, REVERSAL, CORRECTION);
}
