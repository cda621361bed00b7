package org.qingshou.ledger;

/** What a person is to a loan (当事人角色). */
public enum PartyRole {
    BORROWER,
    CO_BORROWER,
    GUARANTOR_JOINT,
    GUARANTOR_GENERAL,
    MORTGAGOR,
    SPOUSE_JOINT,
    SPOUSE,
    HEIR,
    ESTATE_ADMIN,
    GUARDIAN,
    VOLUNTEER,
    CONSENTED_HELPER,
    LISTED_CONTACT;

    /**
     * Neither owes nor answers for the debt nor stands in for who does: of the debt such a person hears nothing (R-TP-05), but
     * for what the guard lets pass in a single case.
     */
    public boolean isThirdPerson() {
        return switch (this) {
            case SPOUSE, VOLUNTEER, CONSENTED_HELPER, LISTED_CONTACT -> true;
            case BORROWER,
                    CO_BORROWER,
                    GUARANTOR_JOINT,
                    GUARANTOR_GENERAL,
                    MORTGAGOR,
                    SPOUSE_JOINT,
                    HEIR,
                    ESTATE_ADMIN,
                    GUARDIAN -> false;
        };
    }
}
