package org.qingshou.riskinfo;

/** The lawful ground on which a person is asked about (PIPL art. 13). */
public enum RiskGround {
    /** To carry out the contract that the person has signed: loan or guarantee (no. 2). */
    CONTRACT,
    /** The person has agreed, and it is on file where (no. 1). */
    CONSENT,
    /** A duty of the bank by law, such as looking after a loan once it is paid out (no. 3). */
    LEGAL_DUTY,
    /** What the person or the law has made public, within reason (no. 6). */
    PUBLISHED
}
