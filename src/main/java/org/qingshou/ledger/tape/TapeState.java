package org.qingshou.ledger.tape;

/** Life of an import. Until MERGING nothing of the ledger has changed; from then on it only rolls forward. */
public enum TapeState {
    QUEUED,
    STAGING,
    /** A dry run is done and waits to be applied or discarded. */
    CHECKED,
    MERGING,
    APPLIED,
    /** The same file with the same mapping was applied before: nothing to do. */
    NO_OP,
    DISCARDED,
    FAILED;

    public boolean isOver() {
        return switch (this) {
            case APPLIED, NO_OP, DISCARDED, FAILED -> true;
            case QUEUED, STAGING, CHECKED, MERGING -> false;
        };
    }

    /** Whether a screen should look again by itself. */
    public boolean isMoving() {
        return this == QUEUED || this == STAGING || this == MERGING;
    }
}
