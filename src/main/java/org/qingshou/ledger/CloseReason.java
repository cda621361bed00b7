package org.qingshou.ledger;

/** How a loan ended as the bank's books tell it (结案原因); those that end a case for other reasons are not among them. */
public enum CloseReason {
    CLOSE_PAID,
    CLOSE_REDUCED,
    CLOSE_GUARANTOR_PAID,
    CLOSE_COLLATERAL,
    CLOSE_IN_KIND,
    CLOSE_INSURED,
    CLOSE_SOLD,
    CLOSE_WRITTEN_OFF_DEBT_ENDED,
    CLOSE_IMPOSTOR,
    CLOSE_NO_DEBT,
    /** Written off, the claim kept (账销案存): nothing ends. */
    WRITE_OFF_KEEP;

    public boolean endsTheDebt() {
        return this != WRITE_OFF_KEEP;
    }
}
