package org.qingshou.retention;

/** Life of a run: nothing is deleted before a second person has said yes. */
public enum RunState {
    PROPOSED,
    RUNNING,
    DONE,
    /** Rejected, withdrawn or expired. */
    DROPPED
}
