package org.qingshou.outsourcing;

/** How a batch stands with those who decide; what becomes of its cases afterwards is each placement's own. */
public enum BatchState {
    ASKED,
    APPROVED,
    /** Rejected, withdrawn or expired. */
    DROPPED
}
