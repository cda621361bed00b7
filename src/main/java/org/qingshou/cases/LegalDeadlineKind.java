package org.qingshou.cases;

/** Days that a court sets, or the law beside it. */
public enum LegalDeadlineKind {
    HEARING,
    /** Fees are paid by then, or the suit counts as withdrawn. */
    PAY_FEE,
    EVIDENCE,
    APPEAL,
    /** A suit must follow a preservation before it. */
    SUE_AFTER_PRESERVATION,
    /** Seizure or freezing ends unless it is renewed. */
    PRESERVATION_ENDS,
    /** The last day to apply for enforcement. */
    ENFORCE_BY,
    ASSET_CHECK,
    /** The last day to declare a claim in an insolvency. */
    CLAIM_BY,
    OTHER
}
