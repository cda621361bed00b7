package org.qingshou.strategy.method;

/** Sorts of contact that count as evidence; the bank's own contacts only, and never an unrecorded call. */
public enum ContactProof {
    /** Staff were at the borrower's premises. */
    VISIT,
    /** A live talk with the borrower or a liable party. */
    REACHED,
    /** A recorded call that reached nobody, for a reason on the borrower's side. */
    FAILED_CALL,
    /** A notice whose arrival is proven. */
    SERVED,
    /** A letter that came back. */
    RETURNED
}
