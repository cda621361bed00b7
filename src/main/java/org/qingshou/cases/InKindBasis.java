package org.qingshou.cases;

/** What lets the bank take an asset in payment. */
public enum InKindBasis {
    /** Agreed with its owner once the debt was due; before, it would be void (Civil Code 401, 428). */
    AGREEMENT,
    /** Given by the court after an auction that failed. */
    COURT
}
