package org.qingshou.cases;

/** What a borrower may dispute (异议). */
public enum DisputeKind {
    DIS_AMOUNT,
    DIS_PAID,
    DIS_IMPOSTOR,
    DIS_BORROWED_NAME,
    DIS_SIGNATURE,
    DIS_GUARANTEE,
    DIS_GUARANTEE_EXPIRED,
    DIS_LIMITATION,
    DIS_SPOUSE,
    DIS_ESTATE,
    DIS_FEES,
    DIS_CREDIT,
    DIS_COLLATERAL,
    /** Told in a talk and not yet sorted. */
    DIS_OTHER;

    String textKey() {
        return "dispute-kind." + name();
    }

    /** Somebody else may have signed: the person is protected while that is looked into. */
    boolean suspectsFraud() {
        return this == DIS_IMPOSTOR;
    }
}
