package org.qingshou.strategy;

/** Why the advisor advises no method. */
public enum Stop {
    PLAN_ACTIVE,
    RELIEF_HOLD,
    DISPUTE_OPEN,
    DECEASED_NO_LAWFUL_PERSON,
    INCAPACITY_NO_LAWFUL_PERSON,
    /** The claim is declared to the administrator; methods rest, but for those who answer beside the debtor. */
    INSOLVENT,
    COMPLAINT_OPEN,
    /** Methods are open that do not apply: mark them as not applicable first. */
    WAIVE_FIRST,
    /** The case is with an agency; the bank waits for its return. */
    PLACED
}
