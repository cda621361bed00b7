package org.qingshou.riskinfo;

/** What the answer is wanted for; it is used for nothing else. */
public enum RiskPurpose {
    /** Whether and from what the debtor can pay. */
    ABILITY,
    /** Before a plan, a reduction or other terms are agreed. */
    TERMS,
    /** Before a suit, an enforcement or a claim in another's. */
    COURT,
    /** Whether a security or a guarantor still holds. */
    SECURITY
}
