package org.qingshou.ledger.tape;

/** What a tape says of loans that are not on it. */
public enum TapeKind {
    /** All loans of the scope: an absent one is no longer on the tape. */
    FULL_BOOK,
    /** All overdue loans of the scope: an absent one is not overdue on that date. */
    OVERDUE_ONLY,
    /** Some loans: absence says nothing. */
    UPDATE
}
