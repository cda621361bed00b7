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
    LISTED_CONTACT
}
