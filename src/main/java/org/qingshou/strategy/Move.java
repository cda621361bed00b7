package org.qingshou.strategy;

/**
 * A move on the ladder of which a branch's policy says whether it needs a manager. What is not listed here needs one by
 * code: a step that is not applicable, a step beside a running one, and every method that opens by a request of its own.
 */
public enum Move {
    /** The first method of a case that nobody has begun. */
    FIRST_STEP(false),
    /** On to the next method, the one before with its evidence complete. */
    ESCALATE(true),
    SUCCEED(false),
    EXHAUST(false),
    WITHDRAW(false),
    /** A settled method once more. */
    NEW_ROUND(true);

    private final boolean asksByDefault;

    Move(boolean asksByDefault) {
        this.asksByDefault = asksByDefault;
    }

    boolean asksByDefault() {
        return asksByDefault;
    }

    static Move of(Leave leave) {
        return switch (leave.to()) {
            case SUCCEEDED -> SUCCEED;
            case EXHAUSTED -> EXHAUST;
            default -> WITHDRAW;
        };
    }
}
