package org.qingshou.worklist;

/** The coarse order of work, most pressing first. Within a band the easy come before the hard. */
public enum Band {
    /** Cannot wait until tomorrow. */
    NOW(10),
    /** The next action is due. */
    DUE(20),
    /** Matters more than the ordinary. */
    IMPORTANT(30),
    ORDINARY(40),
    /** Something is agreed for a later day. */
    WAITING(50),
    /** With an agency, or under a hold. */
    PAUSED(60);

    private final int stored;

    Band(int stored) {
        this.stored = stored;
    }

    /** In tens, so that another fits between. */
    public int stored() {
        return stored;
    }

    static Band of(int stored) {
        for (Band band : values()) if (band.stored == stored) return band;
        throw new IllegalArgumentException("no band " + stored);
    }
}
