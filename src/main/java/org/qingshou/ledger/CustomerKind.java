package org.qingshou.ledger;

/** Kinds of borrower (借款人类型). */
public enum CustomerKind {
    FARMER,
    INDIVIDUAL_BUSINESS,
    SMALL_OWNER,
    NEW_FARM_ENTITY,
    COMPANY,
    SALARIED,
    PUBLIC_EMPLOYEE,
    CONSUMER_OTHER,
    VILLAGE_COLLECTIVE;

    /** A natural person or household, whose loans are graded one by one; the others are legal persons. */
    public boolean isRetail() {
        return this != COMPANY && this != NEW_FARM_ENTITY && this != VILLAGE_COLLECTIVE;
    }
}
