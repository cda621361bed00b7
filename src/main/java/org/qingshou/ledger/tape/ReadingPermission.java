package org.qingshou.ledger.tape;

/** What a profile lets a column hold that is rejected otherwise, because it is more often a mistake than meant. */
public enum ReadingPermission {
    /** Amounts of more than two decimals, rounded half up to the cent. */
    ROUND_HALF_UP,
    /** Negative amounts: the bank owes the customer. */
    CREDIT_BALANCE,
    /** Numbers of 18 digits and more that end in zeros, as spreadsheets leave them when they lose digits. */
    TRAILING_ZEROS
}
