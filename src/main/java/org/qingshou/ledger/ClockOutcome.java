package org.qingshou.ledger;

/** What became of an event of a clock that somebody recorded. */
public enum ClockOutcome {
    /** The proof shows it, and the clock has moved. */
    ACCEPTED,
    /** Courts judge such proof differently: a manager decides whether it moves the clock. */
    WAITING,
    /** Kept, and moves nothing. */
    UNPROVEN
}
