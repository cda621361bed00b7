package org.qingshou.cases;

/** Why a borrower says that nothing will be paid (拒还原因): it tells which way may still lead on. */
public enum RefusalReason {
    REF_NO_MONEY,
    REF_WAIT_SEASON,
    REF_WAIT_RECEIVABLE,
    REF_NOT_USED,
    REF_NOT_SIGNED,
    REF_AMOUNT,
    REF_GUARANTOR_SHOULD,
    REF_TOLD_NOT_TO,
    REF_RESENT_BANK,
    REF_BAD_FAITH;

    String textKey() {
        return "refusal." + name();
    }
}
