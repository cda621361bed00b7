package org.qingshou.outsourcing;

/** What a borrower complains of, as an agency passes it on; a grave one stops everything at once. */
enum Complaint {
    CMP_FREQUENCY(false),
    CMP_HOURS(true),
    CMP_ATTITUDE(true),
    CMP_THREAT(true),
    CMP_THIRD(true),
    CMP_IMPERSONATE(true),
    CMP_PRIVACY(true),
    CMP_FEE(true),
    CMP_AMOUNT(false),
    CMP_CREDIT_REPORT(false),
    CMP_VISIT(true),
    CMP_PLAN_REFUSED(false),
    CMP_NOT_ME(true),
    CMP_AGENCY(true);

    private final boolean grave;

    Complaint(boolean grave) {
        this.grave = grave;
    }

    /** Of severity high or critical. */
    boolean grave() {
        return grave;
    }
}
