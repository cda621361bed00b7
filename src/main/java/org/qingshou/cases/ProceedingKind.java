package org.qingshou.cases;

/**
 * Proceedings that the bank can begin (诉讼保全). Each restarts limitation when it is begun (Civil Code 195; judicial
 * interpretation on limitation, art. 11); a general guarantor is kept only by suing the debtor (Civil Code 693).
 */
public enum ProceedingKind {
    LAW_SUIT,
    LAW_ARBITRATE,
    LAW_PAYMENT_ORDER,
    LAW_PRESERVE_ASSET,
    LAW_SECURITY_PROC,
    LAW_NOTARY_EXEC,
    LAW_ENFORCE,
    /** A claim declared in an insolvency (申报破产债权); only while one stands. */
    LAW_BANKRUPTCY_CLAIM;

    /** The event that beginning it is for limitation. */
    String limitationEvent() {
        return this == LAW_PRESERVE_ASSET ? "LIM_PRESERVATION" : "LIM_SUIT";
    }

    /** Whether it keeps a general guarantor bound, where it is begun in time. */
    boolean suesTheDebtor() {
        return this == LAW_SUIT || this == LAW_ARBITRATE;
    }

    /** Whether it brings money in by force, so that it can end for want of assets. */
    public boolean enforces() {
        return this == LAW_ENFORCE || this == LAW_NOTARY_EXEC || this == LAW_SECURITY_PROC;
    }

    /** Whether it asserts the claim itself; a preservation only secures what another one will win. */
    boolean assertsTheClaim() {
        return this != LAW_PRESERVE_ASSET;
    }
}
