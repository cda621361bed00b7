package org.qingshou.cases;

/** What proceedings cost money for. */
public enum LegalCostKind {
    COURT_FEE,
    PRESERVATION_FEE,
    ENFORCEMENT_FEE,
    LAWYER,
    APPRAISAL,
    PUBLICATION,
    OTHER;

    /** How the money moved. */
    public enum Way {
        /** Paid ahead; the court may order it back or put it on the debtor. */
        ADVANCE,
        /** Spent. */
        FEE,
        /** Came back to the bank. */
        REFUND
    }
}
