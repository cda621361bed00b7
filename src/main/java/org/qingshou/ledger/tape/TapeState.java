package org.qingshou.ledger.tape;

/** Life of an import. Until MERGING nothing of the ledger has changed; from then on it only rolls forward. */
public enum TapeState {
    QUEUED,
    STAGING,
    /** A dry run is done and waits to be applied or discarded. */
    CHECKED,
    /** Too much of the book is missing from it: a manager decides before anything of the ledger changes. */
    WAITING,
    MERGING,
    APPLIED,
    /** The same file with the same mapping is the last one applied for its date: nothing to do. */
    NO_OP,
    DISCARDED,
    FAILED;

    public boolean isOver() {
        return switch (this) {
            case APPLIED, NO_OP, DISCARDED, FAILED -> true;
            case QUEUED, STAGING, CHECKED, WAITING, MERGING -> false;
        };
    }

    /** Whether a screen should look again by itself. */
    public boolean isMoving() {
        return this == QUEUED || this == STAGING || this == MERGING;
    }
}
