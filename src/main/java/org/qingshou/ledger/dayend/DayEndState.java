package org.qingshou.ledger.dayend;

/** How a business-day close stands. */
public enum DayEndState {
    RUNNING,
    DONE,
    /** A step broke off; the next run of the date goes on with it. */
    FAILED
}
